namespace Engine.Coursework.Adaptation;

/// <summary>The packages in which the library's assemblies are had outside of the repository.</summary>
internal static class LibraryReference
{
    private static readonly string[] Packages = ["Neural", "Neural.Charts", "Neural.Coursework"];

    /// <summary>The package that brings an assembly, or null where it is none of the library's folder.</summary>
    /// <param name="path">What <c>#r</c> names.</param>
    public static string? PackageOf(string path)
    {
        if (!(Path.GetDirectoryName(path) ?? "").EndsWith(Path.Combine("lib", "bin"), StringComparison.Ordinal))
            return null;
        var name = Path.GetFileNameWithoutExtension(path);
        // Whatever else lies there lies there for the figures' sake, and comes with their package.
        return Packages.Contains(name) ? name : "Neural.Charts";
    }
}
