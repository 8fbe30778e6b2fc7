using Engine.Scripting.Packages;

namespace Engine.Host.Packages;

/// <summary>Everything that the cells of one session have asked for so far: what the engine ships, and what the SDK restores.</summary>
internal sealed class SessionPackages(PackageRestorer restorer) : IPackageSource
{
    private readonly List<PackageRequest> _restored = [];
    private readonly List<string> _sources = [];
    private readonly HashSet<string> _told = [];

    /// <inheritdoc/>
    public async Task<ResolvedPackages> ResolveAsync(
        IReadOnlyList<PackageRequest> requests, IReadOnlyList<string> sources, CancellationToken cancel)
    {
        var resolved = ResolvedPackages.None;
        var toRestore = new List<PackageRequest>();
        foreach (var request in requests)
        {
            if (IsRestored(request))
                continue;
            if (ProvidedPackages.Find(request) is { } provided)
                resolved = resolved.And(provided);
            else if (toRestore.Find(request.IsOf) is not { } beside)
                toRestore.Add(request);
            else if (!request.IsMetBy(beside))
                throw new PackageException($"{request} cannot be had beside {beside}: ask for one version");
        }
        var known = _sources.Union(sources.Select(Located)).ToList();
        if (toRestore.Count > 0)
        {
            var restored = await RestoreAsync(toRestore, known, cancel);
            // A restore is of all the packages so far.
            resolved = resolved.And(restored with { Notices = [.. restored.Notices.Where(_told.Add)] });
            _restored.AddRange(toRestore);
        }
        // Only now: a directive that fails must not be in the way of the next.
        _sources.AddRange(known.Except(_sources));
        return resolved;
    }

    /// <inheritdoc/>
    public IEnumerable<string> Ids(string prefix) => PackageCache.Ids(prefix);

    /// <inheritdoc/>
    public IEnumerable<string> Versions(string id) => PackageCache.Versions(id);

    private async Task<ResolvedPackages> RestoreAsync(
        IReadOnlyCollection<PackageRequest> asked, IReadOnlyCollection<string> sources, CancellationToken cancel)
    {
        try
        {
            return await restorer.RestoreAsync([.. _restored, .. asked], asked, sources, cancel);
        }
        catch (PackageException e) when (e.UnreadableSource is { } source)
        {
            _sources.Remove(source);
            throw;
        }
    }

    private bool IsRestored(PackageRequest request)
    {
        if (_restored.Find(request.IsOf) is not { } loaded)
            return false;
        return request.IsMetBy(loaded) ? true : throw new PackageException(
            $"{loaded} is already loaded in this session, so {request} cannot be: restart, or ask for one version");
    }

    // NuGet would take a folder as relative to its own project.
    private static string Located(string source) =>
        source.Contains("://", StringComparison.Ordinal) ? source
        : Directory.Exists(source) ? Path.GetFullPath(source)
        : throw new PackageException($"#i \"nuget: {source}\": there is no folder {Path.GetFullPath(source)}");
}
