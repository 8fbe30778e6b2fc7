using Plotly.NET;
using Plotly.NET.TraceObjects;

namespace Neural.Charts;

public static partial class Figures
{
    private const int BoundaryCells = 60;

    /// <summary>
    /// What classifiers say of a plane, side by side:
    /// <c>Figures.Boundaries("One line cannot", [("XOR", (x, y) => x + y - 0.5, [(0, 0, 0), (0, 1, 1)])])</c>.
    /// </summary>
    /// <param name="title">What the figure shows.</param>
    /// <param name="planes">At least one; all are drawn over the same square.</param>
    /// <exception cref="ArgumentException">There is no plane, or no point in any of them.</exception>
    public static GenericChart Boundaries(string title, Plane[] planes)
    {
        ArgumentNullException.ThrowIfNull(planes);
        if (planes.Sum(plane => plane.Points.Count) == 0)
            throw new ArgumentException($"“{title}” has {planes.Length} planes with 0 points: give at least one");

        var grid = new SubplotGrid(planes.Length, planes.Length, gapX: 0.05, gapY: 0);
        var axis = Ticks(planes);
        var range = new[] { axis[0], axis[^1] };
        var layout = grid.Layout([.. planes.Select((_, i) => (
            Plot.Axis("x₁").With(new { range, nticks = 4 }),
            Plot.Axis(i == 0 ? "x₂" : "").With(new { range, nticks = 4, showticklabels = i == 0 })))]).With(new
            {
                height = 146 + 580 / Math.Max(2, planes.Length),
                legend = new { orientation = "h", x = 0, y = -0.28, yanchor = "top" },
                annotations = planes.Select((plane, i) => grid.Heading(i, plane.Name)),
            });
        return Plot.Chart(
            title,
            $"Decision boundaries “{title}”: {string.Join("; ", planes.Select(plane => plane.Described))}.",
            layout,
            planes.SelectMany((plane, i) => PlaneTraces(plane, axis, isFirst: i == 0).Select(trace => grid.Place(i, trace))));
    }

    private static double[] Ticks(Plane[] planes)
    {
        var coordinates = planes.SelectMany(plane => plane.Points).SelectMany(p => new[] { p.X, p.Y }).ToArray();
        var (low, high) = (coordinates.Min(), coordinates.Max());
        var margin = Math.Max(0.5, 0.25 * (high - low));
        return [.. Enumerable.Range(0, BoundaryCells + 1)
            .Select(i => Math.Round(low - margin + (high - low + 2 * margin) * i / BoundaryCells, 6))];
    }

    private static IEnumerable<Trace> PlaneTraces(Plane plane, double[] axis, bool isFirst)
    {
        yield return Ground(plane, axis);
        foreach (var label in new[] { 0, 1 })
            yield return Class(plane, label).With(new { showlegend = isFirst });
    }

    private static Trace Ground(Plane plane, double[] axis) => new Trace2D("contour").With(new
    {
        x = axis,
        y = axis,
        // Whole percents, which a figure stores in a byte each.
        z = axis.Select(y => axis.Select(x => Math.Round(100 * Math.Clamp(plane.Score(x, y), -1, 1))).ToArray()).ToArray(),
        zmin = -100,
        zmax = 100,
        colorscale = Theme.Classes,
        contours = new { start = 0, end = 0, size = 1, coloring = "heatmap" },
        line = new { color = Palette.Black, width = 2 },
        showscale = false,
        showlegend = false,
        hovertemplate = "(%{x:.2f}, %{y:.2f}): %{z} %<extra></extra>",
    });

    private static Trace Class(Plane plane, int label)
    {
        var points = plane.Points.Where(p => p.Label == label).ToArray();
        return new Trace2D("scatter").With(new
        {
            mode = "markers",
            name = $"label {label}",
            legendgroup = $"label {label}",
            x = points.Select(p => p.X).ToArray(),
            y = points.Select(p => p.Y).ToArray(),
            marker = new Marker().With(new
            {
                size = points.Length > 20 ? 6 : 14,
                symbol = label == 1 ? "circle" : "square",
                color = label == 1 ? Palette.Blue : Palette.Vermillion,
                line = new { color = "#ffffff", width = 1.5 },
            }),
            hovertemplate = Plot.Hover("x₁", "x₂"),
        });
    }
}
