using System.Reflection;
using Engine.Charts;
using Engine.Scripting.Packages;
using Engine.Scripting.References;

namespace Engine.Browser;

/// <summary>The packages of a page: those whose assemblies came with the pack. No other can be had, because nothing is fetched.</summary>
internal sealed class PackPackages : IPackageSource
{
    /// <inheritdoc/>
    public Task<ResolvedPackages> ResolveAsync(
        IReadOnlyList<PackageRequest> requests, IReadOnlyList<string> sources, CancellationToken cancel)
    {
        var found = requests.Select(Find).ToList();
        var names = found.Select(package => package.Name!).ToList();
        return Task.FromResult(new ResolvedPackages(names, names, [], [])
        {
            Notices = [.. requests.Zip(found).Where(pair => pair.First.IsExact && Version(pair.Second) != pair.First.Version)
                .Select(pair => $"{pair.First} is not used: this page has {pair.Second.Name} {Version(pair.Second)}, which takes its place")],
        });
    }

    /// <inheritdoc/>
    public IEnumerable<string> Ids(string prefix) => [];

    /// <inheritdoc/>
    public IEnumerable<string> Versions(string id) => [];

    private static AssemblyName Find(PackageRequest request)
    {
        var library = ChartDisplay.LibraryOf(request.Id);
        if (library != request.Id)
            ChartDisplay.Register();
        return LoadedCells.FindAssembly(library)?.GetName() ?? throw new PackageException(
            $"{request} is not in this page, which fetches nothing: run the notebook in Jupyter or VS Code for it");
    }

    private static string? Version(AssemblyName assembly) => assembly.Version?.ToString(3);
}
