using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace Neural.Charts.Tests;

/// <summary>Reads a figure as a host receives it.</summary>
internal static class FigureReader
{
    public static string Json(this GenericChart chart) => chart.ToDisplayString("application/vnd.plotly.v1+json");

    public static JsonNode Figure(this GenericChart chart) => JsonNode.Parse(chart.Json())!;

    public static JsonNode[] Traces(this GenericChart chart) => [.. chart.Figure()["data"]!.AsArray().Select(t => t!)];

    public static string Description(this GenericChart chart) => chart.ToDisplayString("text/plain");

    public static string Text(this JsonNode? node) => node!.GetValue<string>();

    public static string Title(this GenericChart chart) => chart.Figure()["layout"]!["title"]!["text"].Text();

    public static string AxisTitle(this GenericChart chart, string axis) => chart.Figure()["layout"]![axis]!["title"]!["text"].Text();

    public static double[] Numbers(this JsonNode? data) => data switch
    {
        JsonArray array => [.. array.Select(v => v is null ? double.NaN : v.GetValue<double>())],
        JsonObject typed => Decode(typed["dtype"].Text(), Convert.FromBase64String(typed["bdata"].Text())),
        _ => throw new ArgumentException($"not an array: {data}"),
    };

    private static double[] Decode(string type, byte[] bytes) => type switch
    {
        "f4" => [.. MemoryMarshal.Cast<byte, float>(bytes).ToArray().Select(v => (double)v)],
        "f8" => MemoryMarshal.Cast<byte, double>(bytes).ToArray(),
        "i1" => [.. bytes.Select(v => (double)(sbyte)v)],
        "u1" => [.. bytes.Select(v => (double)v)],
        "i2" => [.. MemoryMarshal.Cast<byte, short>(bytes).ToArray().Select(v => (double)v)],
        _ => throw new ArgumentException($"unknown dtype {type}"),
    };
}
