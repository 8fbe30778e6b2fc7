using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Engine.Notebooks.Files;

namespace Engine.Charts;

/// <summary>HTML that draws a figure with plotly.js inside a Jupyter front end.</summary>
internal static partial class FigureHtml
{
    private const int PlotlyHeight = 450;

    private static readonly string Template = new EmbeddedFiles(typeof(FigureHtml).Assembly).Text("Html/figure.html");

    /// <summary>A division and the script that draws in it.</summary>
    /// <param name="figure">A plotly.js figure.</param>
    /// <param name="description">What is shown where the figure cannot be drawn.</param>
    /// <param name="kernelName">The kernelspec that has plotly.js among its resources.</param>
    /// <returns>HTML.</returns>
    public static string Of(JsonNode figure, string description, string kernelName) => Placeholder.Replace(Template, match => match.Value switch
    {
        "{{description}}" => WebUtility.HtmlEncode(description),
        "{{height}}" => Height(figure).ToString(CultureInfo.InvariantCulture),
        "{{sources}}" => JsonSerializer.Serialize(Sources(kernelName)),
        // The serializer escapes '<', so no text in the figure can end the script.
        _ => figure.ToJsonString(),
    });

    /// <summary>The height to keep free for a figure.</summary>
    /// <param name="figure">A plotly.js figure.</param>
    /// <returns>CSS pixels.</returns>
    public static int Height(JsonNode figure) =>
        figure["layout"] is JsonObject layout && layout["height"] is JsonValue value && value.TryGetValue<double>(out var height)
            ? (int)height
            : PlotlyHeight;

    private static string[] Sources(string kernelName) =>
        [$"kernelspecs/{Uri.EscapeDataString(kernelName)}/plotly.min.js", $"https://cdn.plot.ly/plotly-{PlotlyScript.Version}.min.js"];

    [GeneratedRegex(@"\{\{(description|height|sources|figure)\}\}")]
    private static partial Regex Placeholder { get; }
}
