using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Plotly.NET;

namespace Neural.Charts;

/// <summary>A chart as live HTML, for hosts that do not draw figures themselves: it finds plotly.js on the page or on the network.</summary>
internal static partial class FigureHtml
{
    private static readonly string Template = ReadTemplate();

    /// <summary>A division and the script that draws in it.</summary>
    public static string Of(GenericChart chart) => Of(FigureJson.Node(chart), Description.Of(chart));

    /// <inheritdoc cref="Of(GenericChart)"/>
    public static string Of(LiveFigure figure) => Of(JsonNode.Parse(figure.ToJson())!.AsObject(), figure.Description);

    private static string Of(JsonObject figure, string description) =>
        Placeholder.Replace(Template, match => match.Value switch
        {
            "{{description}}" => WebUtility.HtmlEncode(description),
            "{{height}}" => Text.Number(figure["layout"]?["height"]?.GetValue<double>() ?? Theme.Height),
            "{{sources}}" => JsonSerializer.Serialize(new[] { $"https://cdn.plot.ly/plotly-{Globals.PLOTLYJS_VERSION}.min.js" }),
            // No text in the figure can end the script.
            _ => FigureJson.Of(figure).Replace("<", "\\u003c", StringComparison.Ordinal),
        });

    private static string ReadTemplate()
    {
        using var stream = typeof(FigureHtml).Assembly.GetManifestResourceStream("figure.html")!;
        return new StreamReader(stream).ReadToEnd();
    }

    [GeneratedRegex(@"\{\{(description|height|sources|figure)\}\}")]
    private static partial Regex Placeholder { get; }
}
