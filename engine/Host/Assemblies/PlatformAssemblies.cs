namespace Engine.Host.Assemblies;

/// <summary>The assemblies of the runtime and of the engine, which every process of the engine has.</summary>
internal static class PlatformAssemblies
{
    private static readonly Dictionary<string, string> Paths =
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .GroupBy(path => Path.GetFileNameWithoutExtension(path)!)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Files = [.. Paths.Values];

    /// <summary>The file of the assembly of this simple name, or null.</summary>
    public static string? Find(string name) => Paths.GetValueOrDefault(name);

    /// <summary>Whether the file is one of them.</summary>
    public static bool Contains(string path) => Files.Contains(path);
}
