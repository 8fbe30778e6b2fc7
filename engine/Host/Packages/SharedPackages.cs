using Engine.Scripting;
using Engine.Scripting.Packages;

namespace Engine.Host.Packages;

/// <summary>The packages that many processes will ask for, restored once and before the first: those may have no network.</summary>
internal static class SharedPackages
{
    /// <summary>Restores what the cells of a notebook ask for, in their order, as a session would.</summary>
    /// <param name="cells">The sources of its code cells.</param>
    /// <param name="restorer">By default into the user's cache, where sessions look.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The files that sessions will load; or why one cannot be had, in one line.</returns>
    public static async Task<(IReadOnlyList<string> Files, string? Failure)> RestoreAsync(
        IEnumerable<string> cells, CancellationToken cancel, PackageRestorer? restorer = null)
    {
        var packages = new SessionPackages(restorer ?? PackageRestorer.Default);
        var resolved = ResolvedPackages.None;
        try
        {
            foreach (var part in cells.SelectMany(Parts).Where(part => part.Packages.Count + part.PackageSources.Count > 0))
                resolved = resolved.And(await packages.ResolveAsync(part.Packages, part.PackageSources, cancel));
        }
        catch (PackageException e)
        {
            return ([], e.Message);
        }
        return ([.. resolved.Assemblies, .. resolved.NativeLibraries], null);
    }

    // What cannot be split says so when it is run.
    private static IReadOnlyList<CellPart> Parts(string cell)
    {
        try
        {
            return CellParser.Parse(cell);
        }
        catch (CellSyntaxException)
        {
            return [];
        }
    }
}
