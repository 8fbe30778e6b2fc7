using System.Text.Json;
using System.Text.Json.Nodes;
using Engine.Notebooks.Outputs;

namespace Engine.Notebooks.Comparison;

/// <summary>Compares two figures: structure and words exactly, numbers with a tolerance, typed arrays by their numbers.</summary>
internal static class JsonComparison
{
    /// <summary>Where the first difference is and what it is, or null.</summary>
    public static string? FirstDifference(JsonNode? committed, JsonNode? fresh, Tolerance tolerance, string path = "") =>
        (committed, fresh) switch
        {
            _ when PlotlyArray.Read(committed) is { } x && PlotlyArray.Read(fresh) is { } y => Numbers(x, y, tolerance, path),
            (JsonObject a, JsonObject b) => Objects(a, b, tolerance, path),
            (JsonArray a, JsonArray b) => Arrays(a, b, tolerance, path),
            _ => Values(committed, fresh, tolerance, path),
        };

    private static string? Objects(JsonObject a, JsonObject b, Tolerance tolerance, string path)
    {
        var only = a.Select(e => e.Key).Except(b.Select(e => e.Key)).FirstOrDefault();
        var added = b.Select(e => e.Key).Except(a.Select(e => e.Key)).FirstOrDefault();
        if (only is not null || added is not null)
            return only is not null ? $"{path}.{only} is gone" : $"{path}.{added} is new";
        return a.Select(entry => FirstDifference(entry.Value, b[entry.Key], tolerance, $"{path}.{entry.Key}"))
            .FirstOrDefault(difference => difference is not null);
    }

    private static string? Arrays(JsonArray a, JsonArray b, Tolerance tolerance, string path) =>
        a.Count != b.Count
            ? $"{path} has {b.Count} elements, not {a.Count}"
            : Enumerable.Range(0, a.Count).Select(i => FirstDifference(a[i], b[i], tolerance, $"{path}[{i}]"))
                .FirstOrDefault(difference => difference is not null);

    private static string? Numbers(double[] a, double[] b, Tolerance tolerance, string path)
    {
        if (a.Length != b.Length)
            return $"{path} has {b.Length} numbers, not {a.Length}";
        var scale = a.Concat(b).Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max();
        var at = Enumerable.Range(0, a.Length).FirstOrDefault(i => !tolerance.Allows(a[i], b[i], scale), -1);
        return at < 0 ? null : FormattableString.Invariant($"{path}[{at}] is {b[at]}, not {a[at]}");
    }

    private static string? Values(JsonNode? a, JsonNode? b, Tolerance tolerance, string path)
    {
        if (JsonNode.DeepEquals(a, b))
            return null;
        var alike = (Kind(a), Kind(b)) switch
        {
            (JsonValueKind.Number, JsonValueKind.Number) => tolerance.Allows(a!.GetValue<double>(), b!.GetValue<double>()),
            (JsonValueKind.String, JsonValueKind.String) => TextComparison.IsAlike((string)a!, (string)b!, tolerance),
            _ => false,
        };
        return alike ? null : $"{path} is {Text(b)}, not {Text(a)}";
    }

    private static JsonValueKind Kind(JsonNode? node) => node?.GetValueKind() ?? JsonValueKind.Null;

    private static string Text(JsonNode? node) => node?.ToJsonString() is not { } text ? "null" : text.Length <= 80 ? text : text[..80] + "…";
}
