using System.Text.RegularExpressions;

namespace Engine.Host.Packages;

/// <summary>The packages that NuGet has unpacked on this machine, which can be had without a network.</summary>
internal static partial class PackageCache
{
    private static string Folder =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } chosen ? chosen
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Their ids, as the files of the packages write them, in order.</summary>
    /// <param name="prefix">How they begin, in whichever case.</param>
    public static IEnumerable<string> Ids(string prefix) => Directories(Folder)
        .Where(folder => Path.GetFileName(folder).StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Select(Written).Order(StringComparer.OrdinalIgnoreCase);

    /// <summary>The versions of one, the newest first.</summary>
    public static IEnumerable<string> Versions(string id) =>
        Directories(Path.Combine(Folder, id.ToLowerInvariant())).Select(path => Path.GetFileName(path)!)
            .OrderByDescending(version => Version.TryParse(version.Split('-', '+')[0], out var number) ? number : new Version())
            .ThenBy(version => version.Contains('-', StringComparison.Ordinal)).ThenByDescending(version => version, StringComparer.Ordinal);

    // Folders are lower case; the specification in one has the id as its author wrote it.
    private static string Written(string folder)
    {
        var id = Path.GetFileName(folder);
        var specification = Directories(folder).Select(version => Path.Combine(version, $"{id}.nuspec")).FirstOrDefault(File.Exists);
        return specification is not null && IdElement.Match(Head(specification)) is { Success: true } match ? match.Groups["id"].Value : id;
    }

    private static string Head(string file)
    {
        using var reader = new StreamReader(file);
        var head = new char[2048];
        return new string(head, 0, reader.ReadBlock(head, 0, head.Length));
    }

    private static IEnumerable<string> Directories(string folder) => Directory.Exists(folder) ? Directory.EnumerateDirectories(folder) : [];

    [GeneratedRegex("<id>(?<id>[^<]+)</id>")]
    private static partial Regex IdElement { get; }
}
