using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Neural.Charts;

/// <summary>Small plots in rows and columns, row by row.</summary>
/// <param name="count">How many there are.</param>
/// <param name="columns">How many stand in a row.</param>
/// <param name="gapX">The space between two columns, as a part of the width.</param>
/// <param name="gapY">The space between two rows, as a part of the height.</param>
internal sealed class SubplotGrid(int count, int columns, double gapX, double gapY)
{
    private const int StackFrame = 100;
    private const int StackRow = 250;

    /// <summary>How many rows there are.</summary>
    public int Rows { get; } = (count + columns - 1) / columns;

    /// <summary>A layout with the axes of each plot.</summary>
    public Layout Layout(params (LinearAxis X, LinearAxis Y)[] axes)
    {
        var layout = new Layout();
        for (var i = 0; i < axes.Length; i++)
        {
            layout.SetProperty("xaxis" + Suffix(i), axes[i].X.With(new { domain = DomainX(i), anchor = "y" + Suffix(i) }));
            layout.SetProperty("yaxis" + Suffix(i), axes[i].Y.With(new { domain = DomainY(i), anchor = "x" + Suffix(i) }));
        }
        return layout;
    }

    /// <summary>The trace, in the plot of that index.</summary>
    public Trace Place(int index, Trace trace) =>
        trace.With(new { xaxis = "x" + Suffix(index), yaxis = "y" + Suffix(index) });

    /// <summary>A heading above the plot of that index, as markup; it goes where the plot goes.</summary>
    public static Annotation Heading(int index, string markup) => new Annotation().With(new
    {
        text = markup,
        showarrow = false,
        xref = $"x{Suffix(index)} domain",
        yref = $"y{Suffix(index)} domain",
        x = 0.5,
        y = 1,
        xanchor = "center",
        yanchor = "bottom",
    });

    /// <summary>Where the plots stand, by paths in the layout.</summary>
    public IEnumerable<KeyValuePair<string, object>> Domains() => Enumerable.Range(0, count).SelectMany(i => new KeyValuePair<string, object>[]
    {
        new($"xaxis{Suffix(i)}.domain", DomainX(i)), new($"yaxis{Suffix(i)}.domain", DomainY(i)),
    });

    /// <summary>What is different on a narrow page, by paths in the layout: as many plots below each other.</summary>
    public static Dictionary<string, object> Stacked(int count) => count == 1
        ? []
        : new(new SubplotGrid(count, columns: 1, gapX: 0, gapY: 0.3 / count).Domains()) { ["height"] = StackFrame + (StackRow * count) };

    /// <summary>Whether the plot of that index has none on its left.</summary>
    public bool IsFirst(int index) => index % columns == 0;

    /// <summary>Whether the plot of that index has none below.</summary>
    public bool IsLast(int index) => index + columns >= count;

    /// <summary>What the axes of the plot of that index are called, behind x and y.</summary>
    public static string Suffix(int index) => index == 0 ? "" : Text.Number(index + 1);

    private double[] DomainX(int index) => Share(index % columns, columns, gapX);

    private double[] DomainY(int index) => Share(Rows - 1 - index / columns, Rows, gapY);

    private static double[] Share(int position, int parts, double gap)
    {
        var size = (1 - gap * (parts - 1)) / parts;
        var start = position * (size + gap);
        return [Math.Round(start, 4), Math.Round(start + size, 4)];
    }
}
