using System.Numerics;
using Neural.Data;
using Neural.Networks;
using Plotly.NET;
using Plotly.NET.TraceObjects;

namespace Neural.Charts;

public static partial class Figures
{
    private static readonly string[] ClassColors =
        [Palette.Orange, Palette.Blue, Palette.Green, Palette.Purple, Palette.Crimson, Palette.Ochre, Palette.Sky, Palette.Grey];

    // Their number has no divisor in common with that of the colours, so that no class looks like another.
    private static readonly string[] ClassSymbols = ["circle", "diamond", "square", "cross", "triangle-up"];

    /// <summary>What a network makes of every point of the plane, with the points that it learnt from.</summary>
    /// <param name="network">A classifier of two inputs.</param>
    /// <param name="data">The points.</param>
    /// <param name="title">What the figure shows.</param>
    /// <exception cref="ArgumentException">The points are not of two coordinates, there is none, or the network is no classifier.</exception>
    public static GenericChart DecisionBoundary<T>(NeuralNetwork<T> network, Dataset<T> data, string title = "Decision boundary")
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var loss = RequireClassifier(network, title);
        var plane = InputGrid.Around(data, network.Sizes[^1], title);
        var accuracy = network.Evaluate(data).Accuracy ?? double.NaN;
        var map = plane.Classify(network);
        return Plot.Chart(
            title,
            $"Map “{title}”: the class that a network gives every point of the plane, and the {data.Count} points of its data set, {Text.Number(100 * accuracy, 3)} % of which it classifies correctly.",
            plane.Layout(),
            [BoundaryTrace(plane, map), .. PointTraces(loss, data)],
            NotDrawnOf(map, data));
    }

    private static string NotDrawnOf<T>(double[][] map, Dataset<T> data)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var lost = Enumerable.Range(0, data.Count).Where(i => !InputGrid.HasPlace(data, i))
            .Select(i => data.Inputs.Row(i).ToArray().Select(double.CreateTruncating).First(x => !NotDrawn.HasPlace(x)));
        return NotDrawn.List(["the map", "points"], [[.. map.SelectMany(row => row).Where(double.IsNaN)], [.. lost]]);
    }

    private static ClassificationLoss RequireClassifier<T>(NeuralNetwork<T> network, string title)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Require.Given(network);
        var loss = network.Loss as ClassificationLoss ?? throw new ArgumentException(
            $"“{title}” needs a classifier, but {network} learns a regression by {network.Loss.GetType().Name}: draw its output by Figures.Lines or Figures.Heatmap");
        return loss.IsMultiLabel(network.Sizes[^1])
            ? throw new ArgumentException(
                $"“{title}” needs one class for every point, but {network} decides on {network.Sizes[^1]} labels: draw the Probabilities of each by Figures.Heatmap")
            : loss;
    }

    // A binary output is a probability, shaded from one colour to the other; of several classes the likeliest is shown.
    private static Trace BoundaryTrace(InputGrid plane, double[][] values) => new Trace2D("heatmap").With(new
    {
        x = plane.X,
        y = plane.Y,
        z = values,
        zmin = plane.IsBinary ? 0 : -0.5,
        zmax = plane.IsBinary ? 100 : plane.Classes - 0.5,
        colorscale = plane.IsBinary ? ProbabilityColors : Steps(plane.Classes),
        opacity = 0.55,
        showscale = plane.IsBinary,
        colorbar = plane.IsBinary ? new ColorBar().With(new { title = new { text = "p(1), %" } }) : null,
        zsmooth = plane.IsBinary ? "best" : null,
        hovertemplate = plane.IsBinary ? "p(1) = %{z} %<extra></extra>" : "class %{z}<extra></extra>",
    });

    private static readonly object[][] ProbabilityColors = [[0, Palette.Orange], [0.5, "#ffffff"], [1, Palette.Blue]];

    private static object[][] Steps(int classes) =>
        [.. Enumerable.Range(0, classes).SelectMany<int, object[]>(i => [[(double)i / classes, ClassColors[i % ClassColors.Length]], [(i + 1.0) / classes, ClassColors[i % ClassColors.Length]]])];

    private static IEnumerable<Trace> PointTraces<T>(ClassificationLoss loss, Dataset<T> data)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var labels = Enumerable.Range(0, data.Count).Select(i => loss.LabelOf<T>(data.Targets.Row(i))).ToArray();
        return labels.Distinct().Order().Select(label =>
        {
            var points = Enumerable.Range(0, data.Count).Where(i => labels[i] == label && InputGrid.HasPlace(data, i)).ToArray();
            return (Trace)new Trace2D("scatter").With(new
            {
                mode = "markers",
                name = $"class {label}",
                x = points.Select(i => Math.Round(double.CreateTruncating(data.Inputs[i, 0]), 4)),
                y = points.Select(i => Math.Round(double.CreateTruncating(data.Inputs[i, 1]), 4)),
                marker = new Marker().With(new
                {
                    size = 6,
                    symbol = ClassSymbols[label % ClassSymbols.Length],
                    color = ClassColors[label % ClassColors.Length],
                    line = new { color = "#ffffff", width = 1 },
                }),
                hovertemplate = $"class {label}: (%{{x:.3~g}}, %{{y:.3~g}})<extra></extra>",
            });
        });
    }
}
