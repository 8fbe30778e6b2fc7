using System.Text.Json.Nodes;

namespace Engine.Host.Packages;

/// <summary>Packages with code that teaches .NET Interactive something, and that this engine does not run.</summary>
internal static class InteractiveExtensions
{
    private const string Folder = "interactive-extensions/dotnet/";

    // What these teach it, this engine knows: it shows data frames as tables.
    private static readonly HashSet<string> Needless = new(StringComparer.OrdinalIgnoreCase) { "Microsoft.Data.Analysis" };

    /// <summary>Which of the packages of a restore are such, and what to do instead, a line each.</summary>
    /// <param name="assets">What NuGet has written of the restore.</param>
    public static IReadOnlyList<string> Notices(JsonNode? assets) =>
        [.. (assets?["libraries"] as JsonObject ?? []).Where(package => HasExtension(package.Value)).Select(package => package.Key.Split('/'))
            .Where(name => !Needless.Contains(name[0])).Select(name => Notice(string.Join(' ', name)))];

    private static string Notice(string package) =>
        $"{package} extends .NET Interactive, which this engine is not: the extension is not run; to show its values otherwise, call Formatter.Register in a cell";

    private static bool HasExtension(JsonNode? package) =>
        package?["files"] is JsonArray files && files.Any(file => file!.GetValue<string>().StartsWith(Folder, StringComparison.OrdinalIgnoreCase));
}
