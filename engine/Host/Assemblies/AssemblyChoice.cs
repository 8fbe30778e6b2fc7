using System.Reflection;

namespace Engine.Host.Assemblies;

/// <summary>Which file each assembly's name stands for in a session: one for the compiler and the runtime, from the first that asks to the end.</summary>
/// <remarks>
/// The engine brings packages for its own use, and cells may want other versions of these. Theirs then live beside the
/// engine's. Shared is what both must see as one: the platform, unless theirs is newer; what cells use of the engine; and every
/// file that is the same.
/// </remarks>
internal sealed class AssemblyChoice
{
    private readonly Dictionary<string, Chosen> _chosen = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _directories = [];
    private readonly Lock _gate = new();

    /// <summary>Chooses what the name of a file stands for, if nothing has been chosen yet.</summary>
    /// <param name="path">The assembly.</param>
    /// <returns>The chosen file, which may be another.</returns>
    public string Choose(string path) => Choose(Path.GetFileNameWithoutExtension(path), path).Path;

    /// <summary>The file that a name stands for, or null where nothing but the engine has an assembly of this name.</summary>
    public string? Find(string name) => Decided(name)?.Path;

    /// <summary>The same, but null as well where it is the engine's.</summary>
    public string? Own(string name) => Decided(name) is { IsOwn: true, Path: var path } ? path : null;

    /// <summary>Has dependencies looked for in the folder of an assembly.</summary>
    /// <param name="path">The assembly.</param>
    public void LookBeside(string path)
    {
        var directory = Path.GetDirectoryName(path)!;
        lock (_gate)
        {
            if (!_directories.Contains(directory))
                _directories.Add(directory);
        }
    }

    /// <summary>That a file cannot be had because its name stands for another version already, in one line; or null.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isAsked">Whether a cell asks for it; who merely depends on it is content with a newer one.</param>
    public string? Conflict(string path, bool isAsked)
    {
        var chosen = Choose(path);
        if (chosen == path || PlatformAssemblies.IsFramework(chosen))
            return null;
        var (has, wants) = (AssemblyName.GetAssemblyName(chosen), AssemblyName.GetAssemblyName(path));
        return has.Version == wants.Version || (has.Version > wants.Version && !isAsked) ? null
            : $"{has.Name} {wants.Version} is not used: this session has {has.Name} {has.Version} already; for the other, restart and ask for it first";
    }

    private Chosen? Decided(string name)
    {
        lock (_gate)
        {
            if (_chosen.TryGetValue(name, out var chosen))
                return chosen;
            var beside = _directories.Select(directory => Path.Combine(directory, $"{name}.dll")).FirstOrDefault(File.Exists);
            return beside is null ? null : Choose(name, beside);
        }
    }

    private Chosen Choose(string name, string path)
    {
        lock (_gate)
        {
            if (!_chosen.TryGetValue(name, out var chosen))
                _chosen[name] = chosen = PlatformAssemblies.Stands(name, path) is { } platform ? new(platform, IsOwn: false) : new(path, IsOwn: true);
            return chosen;
        }
    }

    private sealed record Chosen(string Path, bool IsOwn);
}
