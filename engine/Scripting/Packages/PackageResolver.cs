namespace Engine.Scripting.Packages;

/// <summary>Everything that the cells of one session have asked for so far.</summary>
internal sealed class PackageResolver(PackageRestorer restorer)
{
    private readonly List<PackageRequest> _restored = [];
    private readonly List<string> _sources = [];

    /// <summary>The files of the requested packages; those of earlier requests are in it again.</summary>
    /// <exception cref="PackageException">One cannot be had, or contradicts an earlier request.</exception>
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
