using System.Text.Json;
using System.Text.Json.Nodes;
using Engine.Display;

namespace Engine.Jupyter.Charts;

/// <summary>HTML that draws a figure with plotly.js inside a Jupyter front end.</summary>
internal static class FigureHtml
{
    private static readonly string Template = Resource.Text("Charts/figure.html");

    /// <param name="figure">A plotly.js figure.</param>
    /// <param name="kernelName">The kernelspec that has plotly.js among its resources.</param>
    public static string Of(JsonNode figure, string kernelName) => Template
        .Replace("$kernel", JsonSerializer.Serialize(Uri.EscapeDataString(kernelName)), StringComparison.Ordinal)
        .Replace("$version", PlotlyScript.Version, StringComparison.Ordinal)
        // The serializer escapes '<', so no text in the figure can end the script.
        .Replace("$figure", figure.ToJsonString(), StringComparison.Ordinal);
}
