using Plotly.NET;

namespace Neural.Charts;

public static partial class Figures
{
    /// <summary>
    /// Lines of your own numbers: <c>Figures.Lines("Gradient per layer", "layer", "norm", [("Sigmoid", g)], logY: true)</c>.
    /// </summary>
    /// <param name="title">What the figure shows.</param>
    /// <param name="x">The title of the x axis, with its unit if it has one.</param>
    /// <param name="y">The title of the y axis.</param>
    /// <param name="series">
    /// The lines, each a tuple of name and values, or of name, positions and values. A point without a place, such as NaN or one
    /// that is not positive on a logarithmic axis, leaves a gap, and the figure says so.
    /// </param>
    /// <param name="logX">Whether the x axis is logarithmic.</param>
    /// <param name="logY">Whether the y axis is logarithmic.</param>
    /// <param name="notes">Remarks, each a tuple of text and place, with an arrow that points there.</param>
    /// <exception cref="ArgumentException">There is no line, a line is empty, or its positions and values differ in number.</exception>
    public static GenericChart Lines(
        string title, string x, string y, Series[] series, bool logX = false, bool logY = false, Note[]? notes = null) =>
        LineChart(title, x, y, series, logX, logY, behind: _ => [], notes);

    private static GenericChart LineChart(
        string title, string x, string y, Series[] series, bool logX, bool logY, Func<LineStyle[], IEnumerable<Trace>> behind, Note[]? notes)
    {
        var (names, curves) = Curves(title, series, logX, logY);
        var styles = LineStyle.Of(names);
        var remarks = Notes.Of(notes, title, curves, logX, logY);
        return Plot.Chart(
            title,
            remarks.Said($"Line chart “{title}”: {y} against {x}{(logY ? " on a logarithmic axis" : "")}. {Courses(names, curves, x)}."),
            Plot.Axes(Plot.Axis(x, logX, curves.SelectMany(c => c.X)), Plot.Axis(y, logY, curves.SelectMany(c => c.Y))).With(new { annotations = remarks.Annotations }),
            [
                .. behind(styles),
                .. names.Select((name, i) => Plot.Line(name, curves[i], styles[i], marked: true).With(new { hovertemplate = Plot.Hover(x, y) })),
            ],
            NotDrawn.List([.. names, .. remarks.NotDrawn.Names], [.. curves.Select(curve => curve.NotDrawn), .. remarks.NotDrawn.Values]));
    }

    private static (string[] Names, Samples[] Curves) Curves(string title, Series[] series, bool logX, bool logY)
    {
        Require.Given(series);
        if (series.Length == 0)
            throw new ArgumentException($"“{title}” has 0 lines: give at least one");
        if (Array.FindIndex(series, s => s?.Name is null || s.Y is null) is >= 0 and var missing)
            throw new ArgumentException($"line {missing + 1} of {series.Length} in “{title}” has no name or no values: give both");
        return ([.. series.Select(s => s.Name)], [.. series.Select(s => Curve(s, logX, logY))]);
    }

    private static Samples Curve(Series series, bool logX, bool logY)
    {
        var x = series.X ?? [.. Enumerable.Range(1, series.Y.Count).Select(i => (double)i)];
        return series.Y.Count > 0 && x.Count == series.Y.Count
            ? Samples.Of(x, series.Y, logX, logY)
            : throw new ArgumentException($"the line {series.Name} has {x.Count} positions and {series.Y.Count} values: give as many, at least one");
    }
}
