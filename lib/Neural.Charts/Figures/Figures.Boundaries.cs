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
    /// <param name="classifiers">At least one; all are drawn over the same square.</param>
    /// <exception cref="ArgumentException">There is no classifier, or no point in any of them.</exception>
    public static GenericChart Boundaries(string title, PlaneClassifier[] classifiers)
    {
        ArgumentNullException.ThrowIfNull(classifiers);
        if (classifiers.Sum(classifier => classifier.Points.Count) == 0)
            throw new ArgumentException($"“{title}” has {classifiers.Length} classifiers with 0 points: give at least one");

        var grid = new SubplotGrid(classifiers.Length, classifiers.Length, gapX: 0.05, gapY: 0);
        var axis = Ticks(classifiers);
        var range = new[] { axis[0], axis[^1] };
        var layout = grid.Layout([.. classifiers.Select((_, i) => (
            Plot.Axis("x₁").With(new { range, nticks = 4 }),
            Plot.Axis(i == 0 ? "x₂" : "").With(new { range, nticks = 4, showticklabels = i == 0 })))]).With(new
            {
                height = 146 + 580 / Math.Max(2, classifiers.Length),
                legend = new { orientation = "h", x = 0, y = -0.28, yanchor = "top" },
                annotations = classifiers.Select((classifier, i) => grid.Heading(i, classifier.Name)),
            });
        return Plot.Chart(
            title,
            $"Decision boundaries “{title}”: {string.Join("; ", classifiers.Select(classifier => classifier.ToString()))}.",
            layout,
            classifiers.SelectMany((classifier, i) => ClassifierTraces(classifier, axis, isFirst: i == 0).Select(trace => grid.Place(i, trace))));
    }

    private static double[] Ticks(PlaneClassifier[] classifiers)
    {
        var coordinates = classifiers.SelectMany(classifier => classifier.Points).SelectMany(p => new[] { p.X, p.Y }).ToArray();
        var (low, high) = (coordinates.Min(), coordinates.Max());
        var margin = Math.Max(0.5, 0.25 * (high - low));
        return [.. Enumerable.Range(0, BoundaryCells + 1)
            .Select(i => Math.Round(low - margin + (high - low + 2 * margin) * i / BoundaryCells, 6))];
    }

    private static IEnumerable<Trace> ClassifierTraces(PlaneClassifier classifier, double[] axis, bool isFirst)
    {
        yield return Ground(classifier, axis);
        foreach (var label in new[] { 0, 1 })
            yield return Class(classifier, label).With(new { showlegend = isFirst });
    }

    private static Trace Ground(PlaneClassifier classifier, double[] axis) => new Trace2D("contour").With(new
    {
        x = axis,
        y = axis,
        // Whole percents, which a figure stores in a byte each.
        z = axis.Select(y => axis.Select(x => Math.Round(100 * Math.Clamp(classifier.Score(x, y), -1, 1))).ToArray()).ToArray(),
        zmin = -100,
        zmax = 100,
        colorscale = Theme.Classes,
        contours = new { start = 0, end = 0, size = 1, coloring = "heatmap" },
        line = new { color = Palette.Black, width = 2 },
        showscale = false,
        showlegend = false,
        hovertemplate = "(%{x:.2f}, %{y:.2f}): %{z} %<extra></extra>",
    });

    private static Trace Class(PlaneClassifier classifier, int label)
    {
        var points = classifier.Points.Where(p => p.Label == label).ToArray();
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
