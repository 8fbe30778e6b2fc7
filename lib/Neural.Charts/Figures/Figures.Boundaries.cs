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
    /// <exception cref="ArgumentException">
    /// There is no classifier, no point of finite coordinates in any of them, or one of another label than 0 and 1.
    /// </exception>
    public static GenericChart Boundaries(string title, PlaneClassifier[] classifiers)
    {
        RequireClassifiers(title, classifiers);
        var grid = new SubplotGrid(classifiers.Length, classifiers.Length, gapX: 0.05, gapY: 0);
        var axis = Ticks(classifiers);
        var range = new[] { axis[0], axis[^1] };
        var grounds = classifiers.Select(classifier => Scores(classifier, axis)).ToArray();
        var layout = grid.Layout([.. classifiers.Select((_, i) => (
            Plot.Axis("x₁").With(new { range, nticks = 4 }),
            Plot.Axis(i == 0 ? "x₂" : "").With(new { range, nticks = 4, showticklabels = i == 0 })))]).With(new
            {
                height = 138 + 580 / Math.Max(2, classifiers.Length),
                annotations = classifiers.Select((classifier, i) => SubplotGrid.Heading(i, Text.Short(classifier.Name))),
            });
        return Plot.Chart(
            title,
            $"Decision boundaries “{title}”: {string.Join("; ", classifiers.Select(classifier => classifier.ToString()))}.",
            layout,
            classifiers.SelectMany((classifier, i) => ClassifierTraces(classifier, axis, grounds[i], isFirst: i == 0).Select(trace => grid.Place(i, trace))),
            NotDrawn.List(
                [.. classifiers.Select(classifier => classifier.Name), .. classifiers.Select(classifier => $"the ground of {classifier.Name}")],
                [
                    .. classifiers.Select(classifier => classifier.Points.Where(p => !HasPlace(p)).Select(p => NotDrawn.HasPlace(p.X) ? p.Y : p.X).ToArray()),
                    .. grounds.Select(ground => ground.SelectMany(row => row).Where(double.IsNaN).ToArray()),
                ]));
    }

    private static void RequireClassifiers(string title, PlaneClassifier[] classifiers)
    {
        Require.Given(classifiers);
        if (Array.FindIndex(classifiers, c => c?.Name is null || c.Score is null || c.Points is null) is >= 0 and var missing)
            throw new ArgumentException($"classifier {missing + 1} of {classifiers.Length} in “{title}” has no name, score or points: give all three");
        if (!classifiers.Any(classifier => classifier.Points.Any(HasPlace)))
            throw new ArgumentException($"“{title}” has {classifiers.Length} classifiers with {classifiers.Sum(c => c.Points.Count)} points, none of them finite: give at least one");
        if (classifiers.SelectMany(classifier => classifier.Points).Select(p => p.Label).FirstOrDefault(label => label is not (0 or 1)) is not 0 and var other)
            throw new ArgumentException($"“{title}” has a point of label {Text.Count(other)}: the labels are 0 and 1");
    }

    private static bool HasPlace((double X, double Y, int Label) point) => NotDrawn.HasPlace(point.X) && NotDrawn.HasPlace(point.Y);

    private static double[] Ticks(PlaneClassifier[] classifiers)
    {
        var coordinates = classifiers.SelectMany(classifier => classifier.Points).Where(HasPlace).SelectMany(p => new[] { p.X, p.Y }).ToArray();
        var (low, high) = (coordinates.Min(), coordinates.Max());
        var margin = high == low ? 0.5 : Math.Max(0.25 * (high - low), Math.Min(0.5, 0.5 * (high - low)));
        return Sampling.Grid(low - margin, high + margin, BoundaryCells, digits: 6);
    }

    // Whole percents, which a figure stores in a byte each.
    private static double[][] Scores(PlaneClassifier classifier, double[] axis) =>
        [.. axis.Select(y => axis.Select(x => Math.Round(100 * Math.Clamp(classifier.Score(x, y), -1, 1))).ToArray())];

    private static IEnumerable<Trace> ClassifierTraces(PlaneClassifier classifier, double[] axis, double[][] ground, bool isFirst)
    {
        yield return Ground(axis, ground);
        foreach (var label in new[] { 0, 1 })
            yield return Class(classifier, label).With(new { showlegend = isFirst });
    }

    private static Trace Ground(double[] axis, double[][] ground) => new Trace2D("contour").With(new
    {
        x = axis,
        y = axis,
        z = ground,
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
        var points = classifier.Points.Where(p => p.Label == label && HasPlace(p)).ToArray();
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
                color = label == 1 ? Palette.Blue : Palette.Orange,
                line = new { color = "#ffffff", width = 1.5 },
            }),
            hovertemplate = Plot.Hover("x₁", "x₂"),
        });
    }
}
