using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Neural.Charts;

public static partial class Figures
{
    private const int MostUnitsDrawn = 6;

    /// <summary>
    /// A network with the function of each column:
    /// <c>Figures.Network("MNIST", [("input", 784), ("hidden", 256, "ReLU"), ("output", 10, "Softmax")])</c>.
    /// </summary>
    /// <param name="title">What the figure shows.</param>
    /// <param name="columns">The columns from left to right.</param>
    /// <exception cref="ArgumentException">There are fewer than two columns, or one without a unit.</exception>
    public static GenericChart Network(string title, NetworkColumn[] columns)
    {
        Require.Given(columns);
        if (columns.Length < 2)
            throw new ArgumentException($"“{title}” has {columns.Length} columns: give at least an input and an output");
        if (Array.FindIndex(columns, column => column?.Label is null || column.Function is null) is >= 0 and var missing)
            throw new ArgumentException($"“{title}” has no label or function in column {missing + 1}: give both, which may be empty");
        if (Array.Find(columns, column => column.Units < 1) is { } empty)
            throw new ArgumentException($"“{title}” has {Text.Count(empty.Units)} units in the column {Text.Name(empty.Label)}: give at least 1");

        var axis = new { visible = false, fixedrange = true };
        var layout = Plot.Axes(
            new LinearAxis().With(axis).With(new { range = new[] { -0.5, columns.Length - 0.5 } }),
            new LinearAxis().With(axis).With(new { range = new[] { -4.6, 4.4 } })).With(new
            {
                margin = new { l = 8, r = 8, t = 56, b = 8 },
                showlegend = false,
                annotations = columns.SelectMany((column, i) => Captions(column, i)),
            });
        return Plot.Chart(
            title,
            $"Diagram of a network “{title}”: {string.Join(", then ", columns.Select(p => p.ToString()))}.",
            layout,
            [Weights(columns), .. columns.Select(Units)]);
    }

    private static Trace Weights(NetworkColumn[] columns)
    {
        var ends = Enumerable.Range(1, columns.Length - 1).SelectMany(i =>
            from a in Heights(columns[i - 1])
            from b in Heights(columns[i])
            from point in new (double X, double Y)[] { (i - 1, a), (i, b), (double.NaN, double.NaN) }
            select point).ToArray();
        return new Trace2D("scatter").With(new
        {
            mode = "lines",
            x = ends.Select(p => p.X),
            y = ends.Select(p => p.Y),
            line = new Line().With(new { color = "#c8c8c8", width = 0.8 }),
            hoverinfo = "skip",
            hovertemplate = "<extra></extra>",
        });
    }

    private static Trace Units(NetworkColumn column, int position)
    {
        var heights = Heights(column);
        return new Trace2D("scatter").With(new
        {
            mode = "markers",
            name = Text.Short(column.Label),
            x = heights.Select(_ => position),
            y = heights,
            marker = new Marker().With(new { size = 20, color = ColorOf(column) }),
            hovertemplate = $"{Text.Markup(column.ToString())}<extra></extra>",
        });
    }

    private static IEnumerable<Annotation> Captions(NetworkColumn column, int position)
    {
        yield return Caption(position, 3.3, $"{Text.Short(column.Label)}<br><b>{Text.Count(column.Units)}</b>");
        if (column.Units > MostUnitsDrawn)
            yield return Caption(position, 0, "⋮").With(new { bgcolor = "#ffffff", font = new Font().With(new { size = 20, color = Palette.Black }) });
        if (column.Function.Length > 0)
        {
            yield return Caption(position, -3.7, $"<b>{Text.Short(column.Function)}</b>")
                .With(new { bordercolor = ColorOf(column), borderwidth = 2, borderpad = 5, bgcolor = "#ffffff", font = Plot.BoxFont() });
        }
    }

    private static Annotation Caption(double x, double y, string text) =>
        new Annotation().With(new { x, y, text, showarrow = false, xanchor = "center", yanchor = "middle" });

    private static string ColorOf(NetworkColumn column) => column.Function.Length == 0 ? Palette.Grey : LineStyle.ColorOf(column.Function);

    // Of many units six are drawn, with a gap in the middle.
    private static double[] Heights(NetworkColumn column) => column.Units > MostUnitsDrawn
        ? [2.3, 1.5, 0.7, -0.7, -1.5, -2.3]
        : [.. Enumerable.Range(0, column.Units).Select(i => ((column.Units - 1) / 2.0 - i) * 0.9)];
}
