using System.Text.Json.Nodes;

namespace Engine.Charts;

/// <summary>The height to keep free for a figure.</summary>
internal static class FigureHeight
{
    // plotly.js's own, for figures that name none.
    private const int Default = 450;

    /// <summary>The figure's own height, or that which plotly.js gives it.</summary>
    /// <param name="figure">A plotly.js figure.</param>
    /// <returns>CSS pixels.</returns>
    public static int Of(JsonNode figure) =>
        figure["layout"] is JsonObject layout && layout["height"] is JsonValue value && value.TryGetValue<double>(out var height)
            ? (int)height
            : Default;
}
