using Engine.Cells;
using Engine.Notebooks.Outputs;

namespace Microsoft.DotNet.Interactive;

/// <summary>Something that is shown below a cell, and can be replaced.</summary>
public sealed class DisplayedValue
{
    private static int _shown;
    private readonly string[] _mimeTypes;

    private DisplayedValue(string[] mimeTypes)
    {
        _mimeTypes = mimeTypes;
        // Counted, not random: a re-run of the notebook gives the same ids.
        DisplayId = $"display-{Interlocked.Increment(ref _shown)}";
    }

    /// <summary>What identifies the output within this session.</summary>
    public string DisplayId { get; }

    /// <summary>Shows another value in its place, in the same MIME types.</summary>
    public void Update(object? value) =>
        CurrentCell.Output?.Update(ValueFormatter.Format(value, _mimeTypes), DisplayId);

    internal static DisplayedValue Show(MimeBundle data, string[] mimeTypes)
    {
        var shown = new DisplayedValue(mimeTypes);
        CurrentCell.Output?.Display(data, shown.DisplayId);
        return shown;
    }
}
