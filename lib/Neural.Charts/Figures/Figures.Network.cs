using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Neural.Charts;

public static partial class Figures
{
    private const int MostUnitsDrawn = 6;

    /// <summary>
    /// A network with the function at each place:
    /// <c>Figures.Network("MNIST", [("input", 784), ("hidden", 256, "ReLU"), ("output", 10, "Softmax")])</c>.
    /// </summary>
    /// <param name="title">What the figure shows.</param>
    /// <param name="places">The columns from left to right.</param>
    /// <exception cref="ArgumentException">There are fewer than two columns.</exception>
    public static GenericChart Network(string title, Place[] places)
    {
        ArgumentNullException.ThrowIfNull(places);
        if (places.Length < 2)
            throw new ArgumentException($"“{title}” has {places.Length} columns: give at least an input and an output");

        var axis = new { visible = false, fixedrange = true };
        var layout = Plot.Axes(
            new LinearAxis().With(axis).With(new { range = new[] { -0.5, places.Length - 0.5 } }),
            new LinearAxis().With(axis).With(new { range = new[] { -4.6, 4.4 } })).With(new
            {
                margin = new { l = 8, r = 8, t = 56, b = 8 },
                showlegend = false,
                annotations = places.SelectMany((place, i) => Captions(place, i)),
            });
        return Plot.Chart(
            title,
            $"Diagram of a network “{title}”: {string.Join(", then ", places.Select(p => p.Described))}.",
            layout,
            [Weights(places), .. places.Select(Units)]);
    }

    private static Trace Weights(Place[] places)
    {
        var ends = Enumerable.Range(1, places.Length - 1).SelectMany(i =>
            from a in Heights(places[i - 1])
            from b in Heights(places[i])
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

    private static Trace Units(Place place, int column)
    {
        var heights = Heights(place);
        return new Trace2D("scatter").With(new
        {
            mode = "markers",
            name = place.Label,
            x = heights.Select(_ => column),
            y = heights,
            marker = new Marker().With(new { size = 20, color = ColorOf(place) }),
            hovertemplate = $"{place.Described}<extra></extra>",
        });
    }

    private static IEnumerable<Annotation> Captions(Place place, int column)
    {
        yield return Caption(column, 3.3, $"{place.Label}<br><b>{Text.Number(place.Units)}</b>");
        if (place.Units > MostUnitsDrawn)
            yield return Caption(column, 0, "⋮").With(new { bgcolor = "#ffffff", font = new Font().With(new { size = 20, color = Palette.Black }) });
        if (place.Function.Length > 0)
        {
            yield return Caption(column, -3.7, $"<b>{place.Function}</b>")
                .With(new { bordercolor = ColorOf(place), borderwidth = 2, borderpad = 5, bgcolor = "#ffffff", font = BoxFont() });
        }
    }

    private static Annotation Caption(double x, double y, string text) =>
        new Annotation().With(new { x, y, text, showarrow = false, xanchor = "center", yanchor = "middle" });

    private static string ColorOf(Place place) => place.Function.Length == 0 ? Palette.Grey : LineStyle.ColorOf(place.Function);

    // Of many units six are drawn, with a gap in the middle.
    private static double[] Heights(Place place) => place.Units > MostUnitsDrawn
        ? [2.3, 1.5, 0.7, -0.7, -1.5, -2.3]
        : [.. Enumerable.Range(0, place.Units).Select(i => ((place.Units - 1) / 2.0 - i) * 0.9)];
}
