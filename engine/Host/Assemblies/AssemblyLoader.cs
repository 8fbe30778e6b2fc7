using System.Reflection;
using System.Runtime.CompilerServices;

namespace Engine.Host.Assemblies;

/// <summary>Loads the files that cells name, each once.</summary>
internal sealed class AssemblyLoader(SessionContext context)
{
    private readonly HashSet<string> _loaded = [];

    /// <summary>Loads assemblies, and has each set up what it sets up for a session before a cell uses it.</summary>
    /// <remarks>Left alone, that happens at first use, so that what the cells before it show would look different.</remarks>
    public void LoadReady(IEnumerable<string> paths)
    {
        foreach (var path in paths.Where(path => _loaded.Add(path) && !PlatformAssemblies.IsFramework(path)))
            RuntimeHelpers.RunModuleConstructor(context.LoadFromAssemblyName(AssemblyName.GetAssemblyName(path)).ManifestModule.ModuleHandle);
    }
}
