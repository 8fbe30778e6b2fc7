using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plotly.NET;

namespace Neural.Charts;

/// <summary>
/// A chart as <c>application/vnd.plotly.v1+json</c>: <c>{data, layout, config}</c>, with <c>frames</c> if it moves; the same
/// for the same chart.
/// </summary>
internal static class FigureJson
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] DataArrays = ["x", "y", "z"];

    /// <summary>Compact JSON that says the same: no nulls, no empty objects, numbers as typed arrays where shorter.</summary>
    public static string Of(GenericChart chart) => Of(Node(chart));

    /// <inheritdoc cref="Of(GenericChart)"/>
    public static string Of(JsonObject figure) => figure.ToJsonString(Readable);

    /// <summary>The chart as a tree, with its description in <c>layout.meta.description</c>.</summary>
    public static JsonObject Node(GenericChart chart)
    {
        var figure = ChartJson.Of(chart);
        Prune(figure);
        Describe(figure);
        LiftFrames(figure);
        foreach (var trace in Traces(figure))
            Encode(trace);
        return figure;
    }

    // Plotly.NET's chart has no place for an animation's frames, so the layout carries them this far.
    private static void LiftFrames(JsonObject figure)
    {
        if (figure["layout"] is JsonObject layout && layout["frames"] is { } frames)
        {
            layout.Remove("frames");
            figure["frames"] = frames;
        }
    }

    private static IEnumerable<JsonObject> Traces(JsonObject figure)
    {
        var frames = figure["frames"]?.AsArray().Select(frame => frame!["data"]!.AsArray()) ?? [];
        return frames.Prepend(figure["data"]!.AsArray()).SelectMany(traces => traces).OfType<JsonObject>();
    }

    private static void Describe(JsonObject figure)
    {
        var description = Description.Of(figure);
        if (figure["layout"] is not JsonObject layout)
            figure["layout"] = layout = [];
        layout["meta"] ??= new JsonObject { ["description"] = description };
    }

    private static void Encode(JsonObject trace)
    {
        foreach (var name in DataArrays)
        {
            if (trace[name] is JsonArray numbers)
                trace[name] = TypedArray.Shortest(numbers);
        }
    }

    private static void Prune(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
                Prune(item);
        }
        else if (node is JsonObject o)
        {
            foreach (var (name, value) in o.ToArray())
            {
                Prune(value);
                if (value is null or JsonObject { Count: 0 })
                    o.Remove(name);
            }
        }
    }
}
