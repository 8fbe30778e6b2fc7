using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace Engine.Display;

/// <summary>Shows Plotly.NET's charts, as the extension package Plotly.NET.Interactive does in .NET Interactive.</summary>
internal static class ChartDisplay
{
    /// <summary>Registers the formatters; a library that is loaded later may register its own over them.</summary>
    public static void Register()
    {
        Formatter.Register<GenericChart>(GenericChart.toFigureJson, MimeType.Plotly);
        Formatter.Register<GenericChart>(chart => Describe(JsonNode.Parse(GenericChart.toFigureJson(chart))!), MimeType.Text);
        Formatter.SetPreferredMimeTypesFor(typeof(GenericChart), MimeType.Plotly, MimeType.Text);
    }

    private static string Describe(JsonNode figure)
    {
        var traces = figure["data"]!.AsArray();
        var names = traces.Select(trace => trace?["name"]?.ToString()).Where(name => !string.IsNullOrEmpty(name));
        var title = figure["layout"]?["title"] is JsonObject { } t ? t["text"]?.ToString() : figure["layout"]?["title"]?.ToString();
        return $"Chart{(title is null ? "" : $" “{title}”")} with {traces.Count} {(traces.Count == 1 ? "trace" : "traces")}"
            + (names.Any() ? $": {string.Join(", ", names)}" : "");
    }
}
