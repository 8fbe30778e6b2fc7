using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Neural.Charts;

public static partial class Figures
{
    private const string OffColor = "#d5dee6";

    /// <summary>
    /// What is on, dark, and off, pale; a column that is off in every row is white:
    /// <c>Figures.OnOff("Half of the layer is dead", "unit", "image", on, shown: 30)</c>.
    /// </summary>
    /// <param name="title">What the figure shows.</param>
    /// <param name="x">What a column is, such as "unit".</param>
    /// <param name="y">What a row is, such as "image".</param>
    /// <param name="on">The rows from top to bottom.</param>
    /// <param name="shown">How many of the first rows are drawn; all of them if null. A column is judged by all in any case.</param>
    /// <exception cref="ArgumentException">There is no value, or the rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="shown"/> is less than 1.</exception>
    public static GenericChart OnOff(string title, string x, string y, bool[][] on, int? shown = null)
    {
        Require.Given(x);
        Require.Given(y);
        Require.Given(on);
        Require.AtLeast(1, shown ?? 1, nameof(shown));
        var width = RequireWidth(title, on);
        bool[] ever = [.. Enumerable.Range(0, width).Select(column => on.Any(row => row[column]))];
        var drawn = on[..Math.Min(shown ?? on.Length, on.Length)];
        var share = on.Sum(row => row.Count(value => value)) / (double)on.Length / width;
        return Plot.Chart(
            title,
            $"“{title}”: {width} columns ({x}) by {drawn.Length} rows ({y}), on where dark. Over {Text.Count(on.Length)} rows, "
                + $"{Text.Number(100 * share, 3)} % are on, and {ever.Count(column => !column)} columns, which are white, are never on.",
            Plot.Axes(Numbered(x, width), Numbered(y, drawn.Length).With(new { autorange = "reversed" })).With(new
            {
                annotations = new[] { OnOffKey() },
            }),
            [
                new Trace2D("heatmap").With(new
                {
                    x0 = 1,
                    dx = 1,
                    y0 = 1,
                    dy = 1,
                    z = drawn.Select(row => row.Select((value, column) => value ? 1 : ever[column] ? 0 : -1).ToArray()).ToArray(),
                    zmin = -1,
                    zmax = 1,
                    colorscale = new object[][] { [0, Palette.White], [0.5, OffColor], [1, Palette.Blue] },
                    showscale = false,
                    xgap = 1,
                    ygap = 1,
                    hovertemplate = $"{Text.Short(x)} %{{x}}, {Text.Short(y)} %{{y}}<extra></extra>",
                }),
            ]);
    }

    private static LinearAxis Numbered(string title, int count) => Plot.Axis(title).With(new
    {
        range = new[] { 0.5, count + 0.5 },
        showgrid = false,
        zeroline = false,
        tickformat = "d",
    });

    private static Annotation OnOffKey() => new Annotation().With(new
    {
        text = "dark: on · pale: off · white: never on",
        showarrow = false,
        xref = "paper",
        yref = "paper",
        x = 0,
        y = 1,
        xanchor = "left",
        yanchor = "bottom",
    });
}
