using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Neural.Charts;

/// <summary>Puts the legend between title and plot, and makes the room that both need; the plot keeps its height.</summary>
/// <remarks>
/// Below the plot, where Plotly puts it, a legend of three names costs a strip of empty paper as high as itself and the axis's
/// title. On a narrow page it has more rows, which the figure carries in <c>meta.narrow</c> for whoever draws it there.
/// </remarks>
internal static class Legend
{
    private const int TitleLine = 21;
    private const int Row = 20;
    private const int HeadingRow = 20;
    private const double Sign = 7.2;
    private const int KeyWidth = 46;
    private const int WideRoom = Theme.Width - 96;
    private const int NarrowRoom = 220;
    private const int ScaleRoom = 90;

    /// <summary>Sets margin, height and legend.</summary>
    /// <param name="layout">The layout, with its title.</param>
    /// <param name="traces">The traces.</param>
    /// <param name="titleLines">How many lines the title has besides the first.</param>
    /// <param name="narrow">What else is different on a narrow page, by its path in the layout.</param>
    /// <returns>All that is different on a narrow page.</returns>
    public static Dictionary<string, object> Place(
        Layout layout, IReadOnlyList<Trace> traces, int titleLines, IReadOnlyDictionary<string, object> narrow)
    {
        var names = Names(layout, traces);
        var margin = Plot.Get(layout, "margin") as DynamicObj.DynamicObj ?? new DynamicObj.DynamicObj();
        var (top, bottom) = (Plot.Get(margin, "t") as int? ?? Theme.Top, Plot.Get(margin, "b") as int? ?? Theme.Bottom);
        var height = Plot.Get(layout, "height") as int? ?? Theme.Height;
        var headings = names.Length > 0 && HasHeadings(layout) ? HeadingRow : 0;

        var hasScale = traces.Any(trace => Plot.Get(trace, "showscale") is true);
        var (wide, small) = (More(WideRoom), More(NarrowRoom - (hasScale ? ScaleRoom : 0)));
        if (wide > 0)
            layout.With(new { margin = margin.With(new { t = top + wide }), height = height + wide });
        var different = new Dictionary<string, object>(narrow);
        var narrowHeight = narrow.TryGetValue("height", out var given) ? (int)given : height;
        different["margin.t"] = top + small;
        different["height"] = narrowHeight + small;
        different["margin.l"] = 64;
        different["margin.r"] = 12;
        if (headings > 0)
        {
            layout.With(new { legend = new { y = Above(height) } });
            different["legend.y"] = Above(narrowHeight);
        }
        return different;

        int More(int room) => headings + titleLines * TitleLine + (Math.Max(1, Rows(names, room)) - 1) * Row;

        double Above(int whole) => Math.Round(1 + (double)headings / Math.Max(80, whole - top - bottom), 3);
    }

    private static bool HasHeadings(Layout layout) =>
        Plot.Get(layout, "annotations") is IEnumerable<Annotation> notes
        && notes.Any(note => Plot.Get(note, "yref") as string is { } yref && yref.EndsWith("domain", StringComparison.Ordinal));

    private static string[] Names(Layout layout, IReadOnlyList<Trace> traces)
    {
        if (Plot.Get(layout, "showlegend") is false)
            return [];
        string[] names =
        [
            .. traces.Where(trace => Plot.Get(trace, "showlegend") is not false && Plot.Get(trace, "visible") is not false)
                .Select(trace => Plot.Get(trace, "name") as string ?? "").Where(name => name.Length > 0),
        ];
        return names.Length > 1 ? names : [];
    }

    // Plotly gives every name a column as wide as the longest, unless all fit in one row.
    private static int Rows(string[] names, int room)
    {
        if (names.Length == 0)
            return 0;
        var widths = names.Select(name => KeyWidth + (Sign * name.Length)).ToArray();
        return widths.Sum() <= room ? 1 : (int)Math.Ceiling(names.Length / Math.Max(1, Math.Floor(room / widths.Max())));
    }
}
