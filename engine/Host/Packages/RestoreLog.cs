using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Engine.Scripting.Packages;

namespace Engine.Host.Packages;

/// <summary>What NuGet has to say about a restore.</summary>
internal sealed partial class RestoreLog
{
    // As the project is called that asks for the packages, in NuGet's sentences.
    private const string Project = "packages";

    private readonly IReadOnlyList<Entry> _entries;

    private RestoreLog(IReadOnlyList<Entry> entries) => _entries = entries;

    /// <summary>Reads the log of a restore.</summary>
    /// <param name="assets">What NuGet has written of it; null if it has written nothing.</param>
    public static RestoreLog Read(JsonNode? assets) =>
        new([.. (assets?["logs"] as JsonArray ?? []).Select(entry => new Entry(
            Text(entry, "code"), Text(entry, "level") == "Error", Text(entry, "libraryId"), Text(entry, "message")))]);

    /// <summary>Requires that each package is there, and in the version that was asked for.</summary>
    /// <param name="asked">The packages that are asked for now.</param>
    /// <param name="sources">The sources that cells have named.</param>
    /// <exception cref="PackageException">One is not; in one line, with what there is instead.</exception>
    public void Require(IReadOnlyCollection<PackageRequest> asked, IReadOnlyCollection<string> sources)
    {
        if (_entries.FirstOrDefault(entry => entry.IsError) is { } error)
            throw Failure(error, asked, sources);
        foreach (var replaced in _entries.Where(entry => entry.Code == "NU1603" && entry.Message.StartsWith($"{Project} depends on", StringComparison.Ordinal)))
        {
            if (asked.FirstOrDefault(request => request.IsExact && replaced.IsAbout(request)) is { } request)
                throw new PackageException($"there is no {request}: the nearest is {Match(ResolvedInstead, replaced.Message)}; the newest comes without a version");
        }
    }

    private static PackageException Failure(Entry error, IReadOnlyCollection<PackageRequest> asked, IReadOnlyCollection<string> sources)
    {
        var package = asked.FirstOrDefault(error.IsAbout)?.ToString() ?? error.Library;
        return error.Code switch
        {
            "NU1101" => new($"there is no package {error.Library} in {Match(SearchedIn, error.Message)}: check its name, or say where it is with #i \"nuget: URL-or-folder\""),
            "NU1102" => new($"there is no {package}: the nearest is {Match(Nearest, error.Message)}; the newest comes without a version"),
            "NU1103" => new($"{error.Library} has no stable version: ask for {Match(Nearest, error.Message)}, or for the newest with *-*"),
            // Not there, not allowed, not safe.
            "NU1301" or "NU1302" => Unreadable(error, asked, sources),
            _ => new($"cannot restore {string.Join(", ", asked)}: {error.Code}: {FirstLine(error.Message)}"),
        };
    }

    private static PackageException Unreadable(Entry error, IReadOnlyCollection<PackageRequest> asked, IReadOnlyCollection<string> sources)
    {
        var source = sources.FirstOrDefault(name => error.Message.Contains(name, StringComparison.Ordinal));
        var consequence = source is null ? "is there a network?" : "it is left out from now on";
        return new($"cannot restore {string.Join(", ", asked)}: {FirstLine(error.Message).TrimEnd('.')}; {consequence}", source);
    }

    private static string FirstLine(string message) => message.Split('\n')[0].Trim();

    private static string Match(Regex pattern, string message) =>
        pattern.Match(message) is { Success: true } match ? match.Groups[1].Value : FirstLine(message);

    private static string Text(JsonNode? entry, string key) => entry?[key]?.GetValue<string>() ?? "";

    [GeneratedRegex(@"Nearest version: (\S+)")]
    private static partial Regex Nearest { get; }

    [GeneratedRegex(@" (\S+) was resolved instead")]
    private static partial Regex ResolvedInstead { get; }

    [GeneratedRegex(@"source\(s\): (.+)")]
    private static partial Regex SearchedIn { get; }

    private sealed record Entry(string Code, bool IsError, string Library, string Message)
    {
        public bool IsAbout(PackageRequest request) => request.Id.Equals(Library, StringComparison.OrdinalIgnoreCase);
    }
}
