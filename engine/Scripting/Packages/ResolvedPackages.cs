namespace Engine.Scripting.Packages;

/// <summary>The files of a set of packages and of everything that they depend on.</summary>
/// <param name="References">Assemblies to compile against.</param>
/// <param name="Assemblies">Assemblies to load at run time.</param>
/// <param name="NativeLibraries">Native libraries of this machine's platform.</param>
/// <param name="Analyzers">What extends the compiler: source generators among them.</param>
internal sealed record ResolvedPackages(
    IReadOnlyList<string> References, IReadOnlyList<string> Assemblies, IReadOnlyList<string> NativeLibraries, IReadOnlyList<string> Analyzers)
{
    /// <summary>What who asked for them should know, a line each.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    public static ResolvedPackages None { get; } = new([], [], [], []);

    public ResolvedPackages And(ResolvedPackages other) => new(
        [.. References.Union(other.References)],
        [.. Assemblies.Union(other.Assemblies)],
        [.. NativeLibraries.Union(other.NativeLibraries)],
        [.. Analyzers.Union(other.Analyzers)])
    {
        Notices = [.. Notices.Union(other.Notices)],
    };

    public bool AllExist() => References.Concat(Assemblies).Concat(NativeLibraries).Concat(Analyzers).All(File.Exists);
}
