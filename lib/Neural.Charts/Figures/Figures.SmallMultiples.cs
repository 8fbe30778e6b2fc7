using Neural.Activations;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Neural.Charts;

public static partial class Figures
{
    private const string OthersColor = "rgba(128,128,128,0.28)";
    private const int MostCurves = 48;
    private const double SharedEnd = 4;

    /// <summary>One small curve per function, on request with its derivative in dashes.</summary>
    /// <param name="functions">At least one.</param>
    /// <param name="columns">How many stand in a row; fewer do on a narrow page.</param>
    /// <param name="title">What the figure shows; by default how many functions there are.</param>
    /// <param name="derivatives">Whether to draw each f′ too.</param>
    /// <param name="shared">
    /// Whether all have the same axes, from −4 to 4, so that heights can be compared; otherwise each has its own, which reach past
    /// its last kink.
    /// </param>
    /// <exception cref="ArgumentException">There is no function.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="columns"/> is not positive.</exception>
    public static GenericChart SmallMultiples(
        IReadOnlyList<Activation> functions, int columns = 5, string? title = null, bool derivatives = false, bool shared = false)
    {
        var names = Names(functions);
        var curves = functions.Select(f => f.Curve(-4, End(f), intervals: 80)).ToArray();
        var slopes = derivatives ? functions.Select(f => f.Slope(-4, End(f), intervals: 80)).ToArray() : [];
        var plots = functions.Select((f, i) => new SmallPlot(
            names[i],
            new LinearAxis().With(new { range = new[] { -4, End(f) }, dtick = 4 }),
            new LinearAxis().With(new { nticks = 4 }),
            [
                Plot.Line(f.Name, curves[i], LineStyle.Of(f.Name)),
                .. slopes.Skip(i).Take(1).Select(slope => Plot.Derivative($"{f.Name}′", slope, LineStyle.Of(f.Name)).With(new { line = SmallDerivative(f) })),
            ])).ToArray();
        return SmallPlots.Chart(
            title ?? $"The shapes of {names.Length} activation functions",
            $"{names.Length} small line charts, one each{(derivatives ? ", with its derivative" : "")}: {Text.List(names)}.",
            plots, columns, shared,
            derivatives ? [Key("f", LineStyle.Solid), Key("f′", LineStyle.Derivative)] : [],
            NotDrawn.List([.. names, .. slopes.Select((_, i) => $"{names[i]}′")], [.. curves.Concat(slopes).Select(curve => curve.NotDrawn)]));

        double End(Activation f) => shared ? SharedEnd : Math.Max(SharedEnd, f.Kinks.LastOrDefault(double.IsFinite) + 2);
    }

    /// <summary>
    /// One small plot per line of your own numbers, all on the same axes, each with the others in grey behind it:
    /// <c>Figures.SmallMultiples("Two of them explode", "layer", "norm", [("Sigmoid", a), ("ReLU", b)], logY: true)</c>.
    /// </summary>
    /// <param name="title">What the figure shows.</param>
    /// <param name="x">The title of the x axis, with its unit if it has one.</param>
    /// <param name="y">The title of the y axis.</param>
    /// <param name="series">The lines, as <see cref="Lines"/> takes them; those of one name share a plot.</param>
    /// <param name="columns">How many plots stand in a row; fewer do on a narrow page.</param>
    /// <param name="others">Whether the other lines stand in grey behind each.</param>
    /// <param name="logX">Whether the x axis is logarithmic.</param>
    /// <param name="logY">Whether the y axis is logarithmic.</param>
    /// <exception cref="ArgumentException">There is no line, a line is empty, or its positions and values differ in number.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="columns"/> is not positive.</exception>
    public static GenericChart SmallMultiples(
        string title, string x, string y, Series[] series, int columns = 4, bool others = true, bool logX = false, bool logY = false)
    {
        Require.Given(x);
        Require.Given(y);
        var (names, curves) = Curves(title, series, logX, logY);
        string[] headings = [.. names.Distinct()];
        var styles = LineStyle.Of(headings);
        var plots = headings.Select((heading, i) => new SmallPlot(
            heading,
            Small(Plot.Axis("", logX, curves.SelectMany(c => c.X))),
            Small(Plot.Axis("", logY, curves.SelectMany(c => c.Y))),
            [
                .. curves.Where((_, k) => others && names[k] != heading && headings.Length <= MostCurves).Select(Behind),
                .. curves.Where((_, k) => names[k] == heading).Select(curve => Plot.Line(heading, curve, styles[i] with { Dash = LineStyle.Solid })
                    .With(new { hovertemplate = Plot.Hover(x, y) })),
            ])).ToArray();
        return SmallPlots.Chart(
            title,
            $"{headings.Length} small line charts “{title}”: {y} against {x}{(logY ? " on a logarithmic axis" : "")}. {Courses(names, curves, x)}.",
            plots, columns, shared: true, [], NotDrawn.List(names, curves.Select(curve => curve.NotDrawn)), x, y);
    }

    private static Line SmallDerivative(Activation f) =>
        new Line().With(new { color = LineStyle.Of(f.Name).Color, dash = "6px,5px", width = 3.5, simplify = false });

    // A name in the legend, of no colour that a function has.
    private static Trace Key(string name, string dash) => Plot.Line(
        name, new Samples([double.NaN], [double.NaN]), new(Palette.Grey, dash, ""), width: dash == LineStyle.Solid ? 2.5 : 4.5);

    private static Trace Behind(Samples curve) => new Trace2D("scatter").With(new
    {
        mode = "lines",
        x = curve.X,
        y = curve.Y,
        line = new Line().With(new { color = OthersColor, width = 1.5 }),
        hovertemplate = "<extra></extra>",
        hoverinfo = "skip",
    });

    private static LinearAxis Small(LinearAxis axis) => Plot.Get(axis, "tickvals") is null ? axis.With(new { nticks = 4 }) : axis;
}
