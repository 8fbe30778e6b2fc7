using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Engine.Host.Assemblies;

/// <summary>Loads what the cells refer to, each assembly once, into the context in which the engine itself lives.</summary>
/// <remarks>
/// Script engines by default load each file into a context of its own. A type would then exist twice, and a formatter
/// registered for one of the two would not be found for the other.
/// </remarks>
internal sealed class AssemblyLoader : IDisposable
{
    private readonly HashSet<string> _loaded = [];
    private readonly Dictionary<string, string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _native = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _directories = [];

    public AssemblyLoader()
    {
        AssemblyLoadContext.Default.Resolving += Resolve;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += ResolveNative;
    }

    /// <summary>Loads assemblies; what they depend on is looked for beside them.</summary>
    public void Load(IEnumerable<string> paths)
    {
        foreach (var path in paths.Where(IsNew))
        {
            _directories.Add(Path.GetDirectoryName(path)!);
            LoadOnce(path);
        }
    }

    /// <summary>Loads assemblies, and has each set up what it sets up for a session before a cell uses it.</summary>
    /// <remarks>Left alone, that happens at first use, so that what the cells before it show would look different.</remarks>
    public void LoadReady(IReadOnlyCollection<string> paths)
    {
        var before = AssemblyLoadContext.Default.Assemblies.ToHashSet();
        Load(paths);
        foreach (var assembly in AssemblyLoadContext.Default.Assemblies.Where(a => !before.Contains(a) && paths.Contains(a.Location)))
            RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
    }

    /// <summary>Makes files known that may be asked for by name later.</summary>
    public void Offer(IEnumerable<string> assemblies, IEnumerable<string> nativeLibraries)
    {
        foreach (var path in assemblies)
            _known[Path.GetFileNameWithoutExtension(path)] = path;
        foreach (var path in nativeLibraries)
            _native[Path.GetFileNameWithoutExtension(path)] = path;
    }

    public void Dispose()
    {
        AssemblyLoadContext.Default.Resolving -= Resolve;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll -= ResolveNative;
    }

    private bool IsNew(string path) =>
        _loaded.Add(path) && !PlatformAssemblies.Contains(path);

    private static void LoadOnce(string path)
    {
        var name = AssemblyName.GetAssemblyName(path).Name!;
        if (AssemblyLoadContext.Default.Assemblies.Any(a => a.GetName().Name == name))
            return;
        if (PlatformAssemblies.Find(name) is not null)
            AssemblyLoadContext.Default.LoadFromAssemblyName(new AssemblyName(name));
        else
            AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
    }

    private Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        var path = _known.GetValueOrDefault(name.Name!)
            ?? _directories.Select(d => Path.Combine(d, $"{name.Name}.dll")).FirstOrDefault(File.Exists);
        return path is null ? null : context.LoadFromAssemblyPath(path);
    }

    private nint ResolveNative(Assembly assembly, string name)
    {
        var path = _native.GetValueOrDefault(name) ?? _native.GetValueOrDefault($"lib{name}");
        return path is null ? 0 : System.Runtime.InteropServices.NativeLibrary.Load(path);
    }
}
