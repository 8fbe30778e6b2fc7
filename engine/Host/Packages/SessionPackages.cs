using Engine.Scripting.Packages;

namespace Engine.Host.Packages;

/// <summary>Everything that the cells of one session have asked for so far: what the engine ships, and what the SDK restores.</summary>
internal sealed class SessionPackages(PackageRestorer restorer) : IPackageSource
{
    private readonly List<PackageRequest> _restored = [];
    private readonly List<string> _sources = [];

    /// <inheritdoc/>
    public async Task<ResolvedPackages> ResolveAsync(
        IReadOnlyList<PackageRequest> requests, IReadOnlyList<string> sources, CancellationToken cancel)
    {
        var resolved = ResolvedPackages.None;
        var toRestore = new List<PackageRequest>();
        foreach (var request in requests)
        {
            if (ProvidedPackages.Find(request) is { } provided)
                resolved = resolved.And(provided);
            else if (!_restored.Contains(request))
                toRestore.Add(Consistent(request));
        }
        _sources.AddRange(sources.Except(_sources));
        if (toRestore.Count == 0)
            return resolved;

        var files = await restorer.RestoreAsync([.. _restored, .. toRestore], _sources, cancel);
        _restored.AddRange(toRestore);
        return resolved.And(files);
    }

    private PackageRequest Consistent(PackageRequest request) =>
        _restored.Find(earlier => earlier.Id.Equals(request.Id, StringComparison.OrdinalIgnoreCase)) is { } loaded
            ? throw new PackageException($"{loaded} is already loaded in this session, so {request} cannot be: restart, or ask for one version")
            : request;
}
