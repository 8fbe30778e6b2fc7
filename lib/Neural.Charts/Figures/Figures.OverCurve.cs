using Neural.Activations;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Neural.Charts;

public static partial class Figures
{
    private const int CurveIntervals = 60;
    private const int ZoneIntervals = 600;
    private const double ZoneOpacity = 0.14;
    private const double BarOpacity = 0.55;

    /// <summary>
    /// Where a layer's pre-activations lie on the curve of its function, whose flat zones are shaded:
    /// <c>Figures.OverCurve("Most units sit where tanh is flat", new Tanh(), [[z1, z5]], columns: ["layer 1", "layer 5"])</c>.
    /// </summary>
    /// <remarks>
    /// Each histogram is scaled to its own highest bar, and its heading says which share of the numbers has a slope below
    /// <paramref name="flat"/>. What lies beyond the axis is counted in the bar at that end; NaN is not counted, and the figure
    /// says so. In a <see cref="Slider"/> over epochs one sees a layer saturate, or come back.
    /// </remarks>
    /// <param name="title">What the figure shows.</param>
    /// <param name="f">The function that the numbers are given to.</param>
    /// <param name="values">The pre-activations: a row of histograms, or of columns, each of at least one number.</param>
    /// <param name="columns">The columns' labels; 1, 2, 3 … where they are left out.</param>
    /// <param name="rows">The rows' labels; 1, 2, 3 … where they are left out.</param>
    /// <param name="from">The left end of the x axis.</param>
    /// <param name="to">The right end.</param>
    /// <param name="flat">Below which |f′| the curve counts as flat.</param>
    /// <exception cref="ArgumentException">
    /// There is no number in one of them, the rows differ in length, there are not as many labels, or the ends are not two
    /// finite ascending numbers.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="flat"/> is not above 0.</exception>
    public static GenericChart OverCurve(
        string title, Activation f, double[][][] values, string[]? columns = null, string[]? rows = null,
        double from = -6, double to = 6, double flat = 0.05)
    {
        Require.Given(f);
        Require.Given(values);
        Require.Positive(flat);
        Sampling.RequireInterval(from, to);
        var cells = HistogramCells(title, values, ref columns, ref rows);
        var width = columns.Length;
        string[] shares = [.. cells.Select(cell => Text.Fixed(100 * FlatShare(f, cell, flat), 0) + " %")];
        var grid = new SubplotGrid(cells.Length, width, gapX: 0.05, gapY: 0.4 / (rows.Length + 1));
        var layout = grid.Layout([.. cells.Select((_, i) => HistogramAxes(i, width, cells.Length, "pre-activation z", rows[i / width], from, to))]);
        var curve = f.Curve(from, to, CurveIntervals);
        for (var i = 0; i < cells.Length; i++)
            layout.SetProperty($"yaxis{SubplotGrid.Suffix(cells.Length + i)}", CurveAxis(i, curve));
        var zones = FlatZones(f, from, to, flat);
        return Plot.Chart(
            title,
            $"Histograms over the curve of {Text.Name(f.Name)} “{title}”, {Text.Name(columns[0])} to {Text.Name(columns[^1])}, with this share where its slope is below "
                + $"{Text.Number(flat)}: {ByRow(rows, shares)}.",
            layout.With(new
            {
                height = 144 + 120 * rows.Length,
                margin = new { t = Theme.Top + 14 },
                showlegend = false,
                bargap = 0,
                shapes = cells.SelectMany((_, i) => zones.Select(zone => ZoneShape(i, zone))).ToArray(),
                annotations = HistogramHeadings(columns, [.. shares.Select(share => $"{share} flat")]),
            }),
            cells.SelectMany((cell, i) => new[]
            {
                grid.Place(i, OverCurveBars(cell, from, to)),
                grid.Place(i, Plot.Line(f.Name, curve, LineStyle.Of(f.Name))).With(new { yaxis = $"y{SubplotGrid.Suffix(cells.Length + i)}" }),
            }),
            NotCounted(cells, columns, rows));
    }

    private static bool IsFlat(Activation f, double x, double flat) => Math.Abs(f.Derivative(x)) < flat;

    private static double FlatShare(Activation f, double[] values, double flat)
    {
        var counted = Array.FindAll(values, value => !double.IsNaN(value));
        return counted.Length == 0 ? 0 : counted.Count(value => IsFlat(f, value, flat)) / (double)counted.Length;
    }

    // Maximal runs of a grid's points at which the curve is flat.
    private static List<(double From, double To)> FlatZones(Activation f, double from, double to, double flat)
    {
        var zones = new List<(double From, double To)>();
        double At(int i) => from + ((to - from) * i / ZoneIntervals);
        for (var i = 0; i < ZoneIntervals; i++)
        {
            if (!IsFlat(f, (At(i) + At(i + 1)) / 2, flat))
                continue;
            if (zones.Count > 0 && zones[^1].To == At(i))
                zones[^1] = (zones[^1].From, At(i + 1));
            else
                zones.Add((At(i), At(i + 1)));
        }
        return zones;
    }

    private static Shape ZoneShape(int index, (double From, double To) zone)
    {
        var suffix = SubplotGrid.Suffix(index);
        return new Shape().With(new
        {
            type = "rect",
            xref = $"x{suffix}",
            yref = $"y{suffix} domain",
            x0 = Sampling.Shortened(zone.From),
            x1 = Sampling.Shortened(zone.To),
            y0 = 0,
            y1 = 1,
            fillcolor = Palette.Crimson,
            opacity = ZoneOpacity,
            line = new { width = 0 },
            layer = "below",
        });
    }

    // The curve has a y axis of its own over that of the bars, with a little air above and below.
    private static LinearAxis CurveAxis(int index, Samples curve)
    {
        var suffix = SubplotGrid.Suffix(index);
        var drawn = curve.Y.Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
        var (low, high) = (drawn.Min(), drawn.Max());
        var air = high > low && double.IsFinite(high - low) ? 0.06 * (high - low) : 1;
        return new LinearAxis().With(new
        {
            overlaying = $"y{suffix}",
            anchor = $"x{suffix}",
            side = "right",
            range = new[] { low - air, high + air },
            nticks = 3,
            tickfont = SmallFont(),
            showgrid = false,
            zeroline = false,
        });
    }

    private static Trace OverCurveBars(double[] values, double from, double to)
    {
        var trace = HistogramTrace(values, from, to, Palette.Grey);
        double[] shares = [.. (IEnumerable<double>)Plot.Get(trace, "y")!];
        var highest = shares.Append(1e-9).Max();
        return trace.With(new
        {
            y = shares.Select(share => (double)(float)(share / highest)),
            customdata = shares.Select(share => Math.Round(share, 4)),
            opacity = BarOpacity,
            hovertemplate = "z ≈ %{x:.3~g}: %{customdata:.1%}<extra></extra>",
        });
    }
}
