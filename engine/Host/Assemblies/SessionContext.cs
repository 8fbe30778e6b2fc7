using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Engine.Host.Assemblies;

/// <summary>Where the code of one session lives: its cells, and the files that are its own rather than the engine's.</summary>
/// <remarks>
/// Script engines by default load each file into a context of its own. A type would then exist twice, and a formatter
/// registered for one of the two would not be found for the other.
/// </remarks>
internal sealed class SessionContext : AssemblyLoadContext
{
    private readonly AssemblyChoice _choice;
    private readonly Dictionary<string, string> _native = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="choice">Which assemblies are the session's own.</param>
    public SessionContext(AssemblyChoice choice) : base("session") => _choice = choice;

    /// <summary>Makes native libraries known that may be asked for by name later.</summary>
    /// <param name="paths">Their files.</param>
    public void Offer(IEnumerable<string> paths)
    {
        foreach (var path in paths)
            _native[Path.GetFileNameWithoutExtension(path)] = path;
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.CultureName is null or "" && _choice.Own(assemblyName.Name!) is { } path ? LoadFromAssemblyPath(path) : null;

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        var path = _native.GetValueOrDefault(unmanagedDllName)
            ?? _native.GetValueOrDefault($"lib{unmanagedDllName}")
            ?? _native.GetValueOrDefault(Path.GetFileNameWithoutExtension(unmanagedDllName));
        return path is null ? 0 : NativeLibrary.Load(path);
    }
}
