using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using Engine.Cells;
using Engine.Notebooks;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace Engine.Host.Assemblies;

/// <summary>The assemblies of the runtime and of the engine, which every process of the engine has.</summary>
internal static class PlatformAssemblies
{
    private static readonly Dictionary<string, string> Paths =
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .GroupBy(path => Path.GetFileNameWithoutExtension(path)!)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);

    // Formatters that one side registers must be those that the other asks.
    private static readonly HashSet<string> Shared =
        new(new[] { typeof(CurrentCell), typeof(Notebook), typeof(Formatter), typeof(IHtmlContent) }.Select(type => type.Assembly.GetName().Name!), StringComparer.OrdinalIgnoreCase);

    private static readonly string Framework = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..")) + Path.DirectorySeparatorChar;

    /// <summary>The file of the assembly of this simple name, or null.</summary>
    public static string? Find(string name) => Paths.GetValueOrDefault(name);

    /// <summary>Whether the file is the framework's, of which there is one version.</summary>
    public static bool IsFramework(string path) => path.StartsWith(Framework, StringComparison.Ordinal);

    /// <summary>The file of this name that stands for another one: the same, or one that cells must share with the engine.</summary>
    /// <param name="name">The simple name.</param>
    /// <param name="path">The other.</param>
    /// <returns>Null if the other is to be used itself.</returns>
    public static string? Stands(string name, string path) =>
        Find(name) is { } platform && (platform == path || Shared.Contains(name) || IsSame(platform, path)) ? platform : null;

    // Of the framework the newer one, as everywhere.
    private static bool IsSame(string platform, string path) => IsFramework(platform)
        ? AssemblyName.GetAssemblyName(path).Version <= AssemblyName.GetAssemblyName(platform).Version
        : ModuleId(platform) == ModuleId(path);

    private static Guid ModuleId(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
