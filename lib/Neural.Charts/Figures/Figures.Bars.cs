using Plotly.NET;
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
    /// <param name="bars">
    /// The bars, each a tuple of label and value, or of label, value and spread; equal labels stand beside each other. A value
    /// without a place on the axis, such as NaN, has no bar, and the figure says so.
    /// </param>
    /// <param name="logY">Whether the y axis is logarithmic.</param>
    /// <exception cref="ArgumentException">There is no bar, or one has no label or a negative spread.</exception>
    public static GenericChart Bars(string title, string x, string y, LabeledValue[] bars, bool logY = false) =>
        Measures("Bar chart", title, x, y, Require.Given(bars), new Trace2D("bar"), logY);

    /// <summary>
    /// Points with their spread, on an axis that need not start at zero:
    /// <c>Figures.Dots("Accuracy over 5 seeds", "", "accuracy, %", [("ReLU", 97.6, 0.2)])</c>.
    /// </summary>
    /// <param name="title">What the figure shows.</param>
    /// <param name="x">The title of the x axis; may be empty where the labels speak for themselves.</param>
    /// <param name="y">The title of the y axis, with its unit if it has one.</param>
    /// <param name="dots">
    /// The points, each a tuple of label and value, or of label, value and spread; equal labels stand beside each other. A value
    /// without a place on the axis, such as NaN, has no point, and the figure says so.
    /// </param>
    /// <param name="logY">Whether the y axis is logarithmic.</param>
    /// <exception cref="ArgumentException">There is no point, or one has no label or a negative spread.</exception>
    public static GenericChart Dots(string title, string x, string y, LabeledValue[] dots, bool logY = false) =>
        Measures("Dot plot", title, x, y, Require.Given(dots), new Trace2D("scatter"), logY);

    private static GenericChart Measures(
        string kind, string title, string x, string y, LabeledValue[] measures, Trace trace, bool logY = false, string? color = null)
    {
        RequireMeasures(title, measures);
        string[] labels = [.. measures.Select(m => m.Label)];
        return Plot.Chart(
            title,
            $"{kind} “{title}”: {string.Join(", ", measures.Select(m => m.ToString()))}.",
            Plot.Axes(Positions.Axis(x, labels), Plot.Axis(y, logY, measures.Select(m => m.Value))),
            [MeasureTrace(trace, measures, color, logY)],
            NotDrawn.List(
                [.. labels, .. labels.Select(label => $"the spread of {Text.Name(label)}")],
                [.. measures.Select(m => Lost(m.Value, logY)), .. measures.Select(m => Lost(m.Spread, log: false))]));
    }

    private static double[] Lost(double value, bool log) => NotDrawn.HasPlace(value, log) ? [] : [value];

    private static void RequireMeasures(string title, LabeledValue[] measures)
    {
        if (measures.Length == 0)
            throw new ArgumentException($"“{title}” has 0 values: give at least one");
        if (Array.FindIndex(measures, m => m?.Label is null) is >= 0 and var unnamed)
            throw new ArgumentException($"“{title}” has no label for value {unnamed + 1} of {measures.Length}: give every value one, which may be empty");
        if (Array.Find(measures, m => m.Spread < 0) is { } negative)
            throw new ArgumentException($"“{title}” has the spread {Text.Number(negative.Spread)} at {Text.Name(negative.Label)}: give one that is not negative");
    }

    private static Trace MeasureTrace(Trace trace, LabeledValue[] measures, string? color, bool logY = false)
    {
        var bars = trace.type == "bar";
        string[] colors = [.. measures.Select(m => color ?? LineStyle.ColorOf(m.Label))];
        return trace.With(new
        {
            mode = bars ? null : "markers",
            x = Positions.Of(measures),
            y = measures.Select(m => NotDrawn.Place(m.Value, logY)),
            customdata = measures.Select(m => Text.Wrap(m.Label, width: 60)),
            error_y = measures.Any(m => m.Spread > 0) ? Spread(measures) : null,
            marker = new Marker().With(new { size = bars ? (int?)null : 11, color = color is null ? colors : (object)color }),
            text = bars ? measures.Select(m => Text.Number(m.Value, 3)) : null,
            insidetextfont = bars ? new Font().With(new { color = colors.Select(Palette.TextOn) }) : null,
            constraintext = bars ? "none" : null,
            cliponaxis = bars ? false : (bool?)null,
            hovertemplate = "%{customdata}: %{y:.4~g}<extra></extra>",
        });
    }

    private static Error Spread(LabeledValue[] measures) => new Error().With(new
    {
        array = measures.Select(m => NotDrawn.HasPlace(m.Spread) ? NotDrawn.Place(m.Spread) : 0),
        color = Palette.Grey,
        thickness = 1.5,
        width = 6,
    });
}
