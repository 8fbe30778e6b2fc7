using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Neural.Charts;

/// <summary>One of several small plots.</summary>
internal sealed record SmallPlot(string Heading, LinearAxis X, LinearAxis Y, IReadOnlyList<Trace> Traces);

/// <summary>Small plots under their headings, in rows and columns; in fewer columns on a narrow page.</summary>
internal static class SmallPlots
{
    private const int RowHeight = 132;
    private const int Frame = 100;
    private const double Margin = 0.06;
    private const int WideRoom = 604;
    private const int NarrowRoom = 290;
    private const double HeadingSign = 6.6;
    private const double Sign = 7.2;

    /// <summary>A chart of the plots.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="description">The same for whoever does not see it.</param>
    /// <param name="plots">At least one.</param>
    /// <param name="columns">How many stand in a row.</param>
    /// <param name="shared">Whether all have the same axes; then only those at the edges have numbers.</param>
    /// <param name="key">Traces that are in the legend only; without them there is no legend.</param>
    /// <param name="notDrawn">What was given and has no place.</param>
    /// <param name="x">The title of all x axes.</param>
    /// <param name="y">The title of all y axes.</param>
    /// <param name="rowHeight">How high a row is, in pixels.</param>
    public static GenericChart Chart(
        string title, string description, IReadOnlyList<SmallPlot> plots, int columns, bool shared, IReadOnlyList<Trace> key,
        string notDrawn = "", string x = "", string y = "", int rowHeight = RowHeight)
    {
        Require.AtLeast(1, columns);
        columns = Math.Min(columns, plots.Count);
        var fitThree = plots.Count > 8 && plots.Max(plot => plot.Heading.Length) * HeadingSign <= NarrowRoom / 3.0;
        var narrowColumns = Math.Min(columns, fitThree ? 3 : 2);
        var (wide, narrow) = (Grid(plots.Count, columns, shared), Grid(plots.Count, narrowColumns, shared));
        var layout = wide.Layout([.. plots.Select((plot, i) => (Axis(plot.X, wide.IsLast(i), shared), Axis(plot.Y, wide.IsFirst(i), shared)))]);
        var height = Frame + (rowHeight * wide.Rows);
        if (shared)
            ShareRanges(layout, plots);
        layout.With(new
        {
            height,
            showlegend = key.Count > 0,
            annotations = plots.Select((plot, i) => SubplotGrid.Heading(i, Heading(plot.Heading, columns, WideRoom)).With(new { font = HeadingFont() }))
                .Concat(Titles(x, y)).ToArray(),
        });
        return Plot.Chart(
            title, description, layout,
            [.. key, .. plots.SelectMany((plot, i) => plot.Traces.Select(trace => wide.Place(i, trace.With(new { showlegend = false }))))],
            notDrawn,
            Differences(plots.Count, shared, narrow, narrowColumns < columns, rowHeight));
    }

    private static SubplotGrid Grid(int count, int columns, bool shared)
    {
        var rows = (count + columns - 1) / columns;
        return new(count, columns, gapX: columns == 1 ? 0 : (shared ? 0.1 : 0.24) / columns, gapY: rows == 1 ? 0 : (shared ? 0.22 : 0.36) / rows);
    }

    private static Dictionary<string, object> Differences(int count, bool shared, SubplotGrid narrow, bool differ, int rowHeight)
    {
        if (!differ)
            return [];
        var different = new Dictionary<string, object>(narrow.Domains()) { ["height"] = Frame + (rowHeight * narrow.Rows) };
        for (var i = 0; shared && i < count; i++)
        {
            different[$"xaxis{SubplotGrid.Suffix(i)}.showticklabels"] = narrow.IsLast(i);
            different[$"yaxis{SubplotGrid.Suffix(i)}.showticklabels"] = narrow.IsFirst(i);
        }
        return different;
    }

    private static LinearAxis Axis(LinearAxis axis, bool atEdge, bool shared) =>
        axis.With(new { tickfont = new Font().With(new { size = 10 }), showticklabels = atEdge || !shared, automargin = false });

    // All the same, and wide enough for every trace.
    private static void ShareRanges(Layout layout, IReadOnlyList<SmallPlot> plots)
    {
        foreach (var letter in new[] { "x", "y" })
        {
            var first = (LinearAxis)Plot.Get(layout, $"{letter}axis")!;
            var log = Plot.Get(first, "type") is "log";
            var values = plots.SelectMany(plot => plot.Traces).SelectMany(trace => Plot.Get(trace, letter) as IEnumerable<double> ?? [])
                .Select(value => log ? Math.Log10(value) : value).Where(double.IsFinite).ToArray();
            if (Plot.Get(first, "range") is not null || values.Length == 0 || !double.IsFinite(values.Max() - values.Min()))
                continue;
            var margin = values.Max() == values.Min() ? 1 : Margin * (values.Max() - values.Min());
            for (var i = 0; i < plots.Count; i++)
                ((LinearAxis)Plot.Get(layout, $"{letter}axis{SubplotGrid.Suffix(i)}")!).With(new { range = new[] { values.Min() - margin, values.Max() + margin } });
        }
    }

    private static Font HeadingFont() => new Font().With(new { size = 12 });

    // On a wide page; a narrow one has wider plots in a row that is shorter still.
    private static string Heading(string text, int columns, int room) =>
        Text.Short(text, Math.Max(6, Math.Min((int)(room / columns / Sign), (int)(NarrowRoom / Math.Min(columns, 2) / HeadingSign))));

    private static IEnumerable<Annotation> Titles(string x, string y)
    {
        if (x.Length > 0)
            yield return new Annotation().With(new { text = Text.Short(x, 80), showarrow = false, xref = "paper", yref = "paper", x = 0.5, y = 0, xanchor = "center", yanchor = "top", yshift = -22 });
        if (y.Length > 0)
            yield return new Annotation().With(new { text = Text.Short(y, 60), showarrow = false, xref = "paper", yref = "paper", x = 0, y = 0.5, xanchor = "right", yanchor = "middle", textangle = -90, xshift = -46 });
    }
}
