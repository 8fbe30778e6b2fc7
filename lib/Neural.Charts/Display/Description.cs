using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Plotly.NET;

namespace Neural.Charts;

/// <summary>The sentence that stands for a figure where it cannot be seen.</summary>
internal static partial class Description
{
    /// <summary>The sentence that the chart carries, or one made of its title, axes and traces.</summary>
    public static string Of(GenericChart chart) => Of(Outline(chart));

    /// <inheritdoc cref="Of(GenericChart)"/>
    public static string Of(JsonObject figure) =>
        Value(figure["layout"]?["meta"], "description") ?? Automatic(figure);

    /// <summary>As much of the figure as a description needs: its numbers, which are nearly all of it, are not written out.</summary>
    private static JsonObject Outline(GenericChart chart)
    {
        var layout = GenericChart.getLayout(chart);
        var outline = new JsonObject { ["title"] = Plot.TitleText(layout) };
        foreach (var axis in new[] { "xaxis", "yaxis" })
            outline[axis] = new JsonObject { ["title"] = Plot.Get(layout, axis) is DynamicObj.DynamicObj a ? Plot.TitleText(a) : null };
        if (Plot.Get(layout, "meta") is DynamicObj.DynamicObj meta)
            outline["meta"] = new JsonObject { ["description"] = Plot.Get(meta, "description") as string };
        return new JsonObject
        {
            ["data"] = new JsonArray([.. GenericChart.getTraces(chart).Select(trace => new JsonObject
            {
                ["type"] = trace.type,
                ["mode"] = Plot.Get(trace, "mode")?.ToString(),
                ["name"] = Plot.Get(trace, "name") as string,
            })]),
            ["layout"] = outline,
        };
    }

    private static string Automatic(JsonObject figure)
    {
        var layout = figure["layout"];
        var traces = figure["data"]!.AsArray();
        var names = traces.Select(t => Value(t, "name")).OfType<string>().Distinct().ToArray();
        var title = Title(layout) is { } text ? $" “{text}”" : "";
        var of = names.Length > 0 ? $": {Text.List(names)}" : "";
        var axes = Title(layout?["yaxis"]) is { } y && Title(layout?["xaxis"]) is { } x ? $", {y} against {x}" : "";
        return $"{Kind(traces)}{title}{of}{axes}.";
    }

    private static string Kind(JsonArray traces)
    {
        var types = traces.Select(t => (Value(t, "type"), Value(t, "mode"))).Distinct().ToArray();
        return types switch
        {
            [(null or "scatter", "markers")] => "Scatter plot",
            [(null or "scatter", _)] => "Line chart",
            [("bar", _)] => "Bar chart",
            [({ } type, _)] => char.ToUpperInvariant(type[0]) + type[1..] + " chart",
            _ => "Chart",
        };
    }

    // Plotly titles are an object or, in older charts, a string; both may hold tags.
    private static string? Title(JsonNode? owner) =>
        (Value(owner, "title") ?? Value(owner is JsonObject o ? o["title"] : null, "text")) is { } title
            ? Tag.Replace(title, " ")
            : null;

    private static string? Value(JsonNode? owner, string name) =>
        owner is JsonObject o && o[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    [GeneratedRegex("</?[a-z][^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag { get; }
}
