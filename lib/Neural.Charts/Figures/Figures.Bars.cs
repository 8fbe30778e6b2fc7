using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Neural.Charts;

public static partial class Figures
{
    /// <summary>
    /// Bars of your own numbers, from zero up: <c>Figures.Bars("Most units die", "layer", "dead, %", [("1", 11), ("2", 24)])</c>.
    /// </summary>
    /// <param name="title">What the figure shows.</param>
    /// <param name="x">The title of the x axis; may be empty where the labels speak for themselves.</param>
    /// <param name="y">The title of the y axis, with its unit if it has one.</param>
    /// <param name="bars">The bars, each a tuple of label and value, or of label, value and spread.</param>
    /// <param name="logY">Whether the y axis is logarithmic.</param>
    /// <exception cref="ArgumentException">There is no bar.</exception>
    public static GenericChart Bars(string title, string x, string y, LabeledValue[] bars, bool logY = false) =>
        Measures("Bar chart", title, MeasureAxes(x, y, bars, logY), bars, new Trace2D("bar"));

    /// <summary>
    /// Points with their spread, on an axis that need not start at zero:
    /// <c>Figures.Dots("Accuracy over 5 seeds", "", "accuracy, %", [("ReLU", 97.6, 0.2)])</c>.
    /// </summary>
    /// <param name="title">What the figure shows.</param>
    /// <param name="x">The title of the x axis; may be empty where the labels speak for themselves.</param>
    /// <param name="y">The title of the y axis, with its unit if it has one.</param>
    /// <param name="dots">The points, each a tuple of label and value, or of label, value and spread.</param>
    /// <param name="logY">Whether the y axis is logarithmic.</param>
    /// <exception cref="ArgumentException">There is no point.</exception>
    public static GenericChart Dots(string title, string x, string y, LabeledValue[] dots, bool logY = false) =>
        Measures("Dot plot", title, MeasureAxes(x, y, dots, logY), dots, new Trace2D("scatter"));

    private static Layout MeasureAxes(string x, string y, LabeledValue[]? measures, bool logY) =>
        Plot.Axes(Categories(x), Plot.Axis(y, logY, measures?.Select(m => m.Value) ?? []));

    private static LinearAxis Categories(string title) => Plot.Axis(title).With(new { type = "category" });

    private static GenericChart Measures(string kind, string title, Layout layout, LabeledValue[]? measures, Trace trace, string? color = null)
    {
        ArgumentNullException.ThrowIfNull(measures);
        if (measures.Length == 0)
            throw new ArgumentException($"“{title}” has 0 values: give at least one");

        return Plot.Chart(
            title,
            $"{kind} “{title}”: {string.Join(", ", measures.Select(m => m.ToString()))}.",
            layout,
            [MeasureTrace(trace, measures, color)]);
    }

    private static Trace MeasureTrace(Trace trace, LabeledValue[] measures, string? color)
    {
        var bars = trace.type == "bar";
        return trace.With(new
        {
            mode = bars ? null : "markers",
            x = measures.Select(m => m.Label),
            y = measures.Select(m => m.Value),
            error_y = measures.Any(m => m.Spread > 0) ? Spread(measures) : null,
            marker = new Marker().With(new { size = bars ? (int?)null : 11, color = color is null ? measures.Select(m => LineStyle.ColorOf(m.Label)) : (object)color }),
            text = bars ? measures.Select(m => Text.Number(m.Value, 3)) : null,
            constraintext = bars ? "none" : null,
            cliponaxis = bars ? false : (bool?)null,
            hovertemplate = "%{x}: %{y:.4~g}<extra></extra>",
        });
    }

    private static Error Spread(LabeledValue[] measures) => new Error().With(new
    {
        array = measures.Select(m => m.Spread),
        color = Palette.Grey,
        thickness = 1.5,
        width = 6,
    });
}
