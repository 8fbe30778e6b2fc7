namespace Engine.Scripting.Packages;

/// <summary>Where the packages come from that the cells of one session ask for.</summary>
internal interface IPackageSource
{
    /// <summary>The files of the requested packages; those of earlier requests may be in it again.</summary>
    /// <param name="requests">What <c>#r "nuget: …"</c> asks for.</param>
    /// <param name="sources">What <c>#i "nuget: …"</c> names besides.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="PackageException">One cannot be had, or contradicts an earlier request.</exception>
    Task<ResolvedPackages> ResolveAsync(
        IReadOnlyList<PackageRequest> requests, IReadOnlyList<string> sources, CancellationToken cancel);

    /// <summary>The names of packages that are at hand, for whoever types one.</summary>
    /// <param name="prefix">How they begin, in whichever case.</param>
    IEnumerable<string> Ids(string prefix);

    /// <summary>The versions of a package that are at hand, the newest first.</summary>
    IEnumerable<string> Versions(string id);
}
