using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Engine.Notebooks.Json;
using Engine.Notebooks.Outputs;

namespace Engine.Book.Cover;

/// <summary>A line of a figure.</summary>
/// <param name="Name">The trace's name.</param>
/// <param name="X">Abscissae.</param>
/// <param name="Y">Ordinates, as many; NaN for a gap.</param>
/// <param name="Colour">The line's colour, or null.</param>
internal sealed partial record CoverLine(string Name, double[] X, double[] Y, string? Colour)
{
    /// <summary>Reads a trace.</summary>
    /// <param name="trace">A trace of plotly.js.</param>
    /// <returns>The line, or null if the trace is no named line through numbers.</returns>
    public static CoverLine? Read(JsonObject trace)
    {
        var (x, y) = (PlotlyArray.Read(trace["x"]), PlotlyArray.Read(trace["y"]));
        var isLine = x is { Length: > 1 } && y?.Length == x.Length;
        return isLine && MultilineText.Join(trace["name"]) is { Length: > 0 } name
            ? new CoverLine(name, x!, y!, LineColour(trace["line"] as JsonObject))
            : null;
    }

    private static string? LineColour(JsonObject? line) =>
        MultilineText.Join(line?["color"]) is { } colour && Plain.IsMatch(colour) ? colour : null;

    /// <summary>Colours that can stand in a style without ending it.</summary>
    [GeneratedRegex(@"^(#[0-9a-fA-F]{3,8}|[a-zA-Z]+|rgba?\([0-9., %]+\))$")]
    private static partial Regex Plain { get; }
}
