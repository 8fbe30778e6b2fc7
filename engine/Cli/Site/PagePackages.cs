using Engine.Charts;
using Engine.Scripting.Packages;

namespace Engine.Cli.Site;

/// <summary>The packages of a page, for compiling its cells: each is the assembly of its name.</summary>
internal sealed class PagePackages : IPackageSource
{
    /// <inheritdoc/>
    public Task<ResolvedPackages> ResolveAsync(IReadOnlyList<PackageRequest> requests, IReadOnlyList<string> sources, CancellationToken cancel)
    {
        var names = requests.Select(request => ChartDisplay.LibraryOf(request.Id)).ToList();
        return Task.FromResult(new ResolvedPackages(names, names, [], []));
    }

    /// <inheritdoc/>
    public IEnumerable<string> Ids(string prefix) => [];

    /// <inheritdoc/>
    public IEnumerable<string> Versions(string id) => [];
}
