namespace Engine.Host.Assemblies;

/// <summary>Lines for the reader of a cell, each told once in a session.</summary>
internal sealed class Notices
{
    private readonly HashSet<string> _known = [];
    private readonly List<string> _new = [];

    /// <summary>Adds a line.</summary>
    public void Add(string notice)
    {
        if (_known.Add(notice))
            _new.Add(notice);
    }

    /// <summary>Those that have not been told.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = _new.ToArray();
        _new.Clear();
        return taken;
    }
}
