using Engine.Scripting.Packages;

namespace Engine.Scripting.Tests;

/// <summary>A host that can fetch nothing.</summary>
internal sealed class NoPackages : IPackageSource
{
    public Task<ResolvedPackages> ResolveAsync(
        IReadOnlyList<PackageRequest> requests, IReadOnlyList<string> sources, CancellationToken cancel) =>
        throw new PackageException($"there is no {requests[0].Id} here");

    public IEnumerable<string> Ids(string prefix) => [];

    public IEnumerable<string> Versions(string id) => [];
}
