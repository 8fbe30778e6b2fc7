using System.Diagnostics.CodeAnalysis;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Neural.Charts;

public static partial class Figures
{
    private const int Bins = 24;

    /// <summary>
    /// Small histograms in rows and columns, each with its standard deviation:
    /// <c>Figures.Histograms("Tanh saturates", "activation", layers, columns: ["layer 1", "layer 5"], rows: ["std 1"])</c>.
    /// </summary>
    /// <remarks>
    /// Each is scaled to its own highest bar. What lies beyond the axis is counted in the bar at that end; NaN is not counted, and
    /// the figure says so. The deviation is that of the finite numbers.
    /// </remarks>
    /// <param name="title">What the figure shows.</param>
    /// <param name="x">The title of the x axis, which all of them share.</param>
    /// <param name="values">The numbers to count: a row of histograms, or of columns, each of at least one number.</param>
    /// <param name="columns">The columns' labels; 1, 2, 3 … where they are left out.</param>
    /// <param name="rows">The rows' labels; 1, 2, 3 … where they are left out.</param>
    /// <param name="from">The left end of the x axis.</param>
    /// <param name="to">The right end.</param>
    /// <param name="name">What the numbers come from; an activation's name gives the bars that function's colour.</param>
    /// <exception cref="ArgumentException">
    /// There is no number in one of them, the rows differ in length, there are not as many labels, or the ends are not two
    /// finite ascending numbers.
    /// </exception>
    public static GenericChart Histograms(
        string title, string x, double[][][] values, string[]? columns = null, string[]? rows = null,
        double from = -1, double to = 1, string name = "")
    {
        Require.Given(x);
        Require.Given(values);
        Require.Given(name);
        Sampling.RequireInterval(from, to);
        var cells = HistogramCells(title, values, ref columns, ref rows);
        var width = columns.Length;
        string[] deviations = [.. cells.Select(cell => Text.Number(StandardDeviation(cell), 2))];
        var grid = new SubplotGrid(cells.Length, width, gapX: 0.035, gapY: 0.4 / (rows.Length + 1));
        var layout = grid.Layout([.. cells.Select((_, i) => HistogramAxes(i, width, cells.Length, x, rows[i / width], from, to))]);
        return Plot.Chart(
            title,
            $"Histograms “{title}”, {Text.Name(columns[0])} to {Text.Name(columns[^1])}, with standard deviations "
                + $"{ByRow(rows, deviations)}.",
            layout.With(new
            {
                height = 144 + 90 * rows.Length,
                margin = new { t = Theme.Top + 14 },
                showlegend = false,
                bargap = 0,
                annotations = HistogramHeadings(columns, [.. deviations.Select(deviation => $"std {deviation}")]),
            }),
            cells.Select((cell, i) => grid.Place(i, HistogramTrace(cell, from, to, LineStyle.ColorOf(name)))),
            NotCounted(cells, columns, rows));
    }

    /// <summary>The samples row after row, and labels for their columns and rows where there are none.</summary>
    private static double[][] HistogramCells(
        string title, double[][][] values, [NotNull] ref string[]? columns, [NotNull] ref string[]? rows)
    {
        var width = values.Select(row => row?.Length ?? 0).FirstOrDefault();
        if (width == 0 || values.Any(row => row?.Length != width || row.Any(cell => cell is null or { Length: 0 })))
            throw new ArgumentException($"“{title}” has rows of {Lengths(values)} histograms, or one without a number: give rows of one length, at least 1, and at least one number each");
        columns = Labels(columns, width, "columns");
        rows = Labels(rows, values.Length, "rows");
        return [.. values.SelectMany(row => row)];
    }

    private static string ByRow(string[] rows, string[] texts) => string.Join(
        "; ", rows.Zip(texts.Chunk(texts.Length / rows.Length), (row, ofRow) => $"{Text.Line(row)}: {string.Join(", ", ofRow)}"));

    // The first row has the columns' labels above its own.
    private static Annotation[] HistogramHeadings(string[] columns, string[] markups) =>
    [
        .. markups.Select((markup, i) => SubplotGrid.Heading(i, i < columns.Length ? $"{Text.Short(columns[i])}<br>{markup}" : markup)
            .With(new { font = SmallFont() })),
    ];

    private static string NotCounted(double[][] cells, string[] columns, string[] rows) => NotDrawn.List(
        [.. rows.SelectMany(row => columns.Select(column => $"{Text.Name(row)}, {Text.Name(column)}"))],
        cells.Select(cell => Array.FindAll(cell, double.IsNaN)));

    private static Font SmallFont() => new Font().With(new { size = 10 });

    private static double StandardDeviation(double[] values)
    {
        var finite = Array.FindAll(values, double.IsFinite);
        if (finite.Length == 0)
            return double.NaN;
        var mean = finite.Average();
        return Math.Sqrt(finite.Average(v => (v - mean) * (v - mean)));
    }

    // Only the plots at the edges name what they share with the others.
    private static (LinearAxis X, LinearAxis Y) HistogramAxes(
        int index, int width, int count, string x, string row, double from, double to)
    {
        var isLast = index >= count - width;
        return (
            Plot.Axis(index == count - (width + 1) / 2 ? x : "").With(new
            {
                range = new[] { from, to },
                tickvals = new[] { from, (from + to) / 2, to },
                showticklabels = isLast,
                tickfont = SmallFont(),
            }),
            Plot.Axis(index % width == 0 ? row : "").With(new { showticklabels = false, showgrid = false, rangemode = "tozero" }));
    }

    private static Trace HistogramTrace(double[] values, double from, double to, string color)
    {
        var size = (to - from) / Bins;
        var shares = new double[Bins];
        var counted = Array.FindAll(values, value => !double.IsNaN(value));
        foreach (var value in counted)
            shares[(int)Math.Clamp((value - from) / size, 0, Bins - 1)] += 1.0 / counted.Length;
        return new Trace2D("bar").With(new
        {
            x = Enumerable.Range(0, Bins).Select(i => Sampling.Shortened(from + ((i + 0.5) * size))),
            y = shares.Select(share => (double)(float)share),
            marker = new Marker().With(new { color }),
            hovertemplate = "%{x:.3~g}: %{y:.1%}<extra></extra>",
        });
    }
}
