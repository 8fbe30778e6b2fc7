using Plotly.NET;

namespace Neural.Charts;

public static partial class Figures
{
    /// <summary>How often each class was taken for each: <c>Figures.ConfusionMatrix(mnist.Test.Labels, network.Predict(x))</c>.</summary>
    /// <param name="labels">The right classes, from 0.</param>
    /// <param name="predicted">As many, as the network has them.</param>
    /// <param name="title">What the figure shows.</param>
    /// <param name="classes">The names of the classes; 0, 1, 2 … where they are left out.</param>
    /// <exception cref="ArgumentException">There is no label, or not as many predictions or names.</exception>
    public static GenericChart ConfusionMatrix(
        int[] labels, int[] predicted, string title = "What was taken for what", string[]? classes = null)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(predicted);
        if (labels.Length == 0 || labels.Length != predicted.Length)
            throw new ArgumentException($"“{title}” has {labels.Length} labels and {predicted.Length} predictions: give as many, at least one");

        var count = Math.Max(labels.Max(), predicted.Max()) + 1;
        classes = Labels(classes ?? [.. Enumerable.Range(0, count).Select(i => Text.Number(i))], count, "classes");
        var counts = Enumerable.Range(0, count).Select(_ => new double[count]).ToArray();
        foreach (var (label, prediction) in labels.Zip(predicted))
            counts[label][prediction]++;
        return Plot.Chart(
            title,
            $"Confusion matrix “{title}”: {labels.Zip(predicted).Count(pair => pair.First == pair.Second)} of {labels.Length} correct; {WorstConfusion(counts, classes)}.",
            Plot.Axes(Categories("predicted"), Categories("actual").With(new { autorange = "reversed" })).With(new { height = 520 }),
            [ConfusionTrace(counts, classes)]);
    }

    private static string WorstConfusion(double[][] counts, string[] classes)
    {
        var errors = counts.SelectMany((row, i) => row.Select((n, j) => (Count: n, Actual: i, Predicted: j)))
            .Where(cell => cell.Actual != cell.Predicted).ToArray();
        var worst = errors.DefaultIfEmpty().MaxBy(cell => cell.Count);
        return worst.Count == 0
            ? "no error"
            : $"the commonest error, {Text.Number(worst.Count)} times, takes {classes[worst.Actual]} for {classes[worst.Predicted]}";
    }

    // The right answers would outshine every error, so the scale ends at the commonest error.
    private static Trace ConfusionTrace(double[][] counts, string[] classes)
    {
        var worst = counts.SelectMany((row, i) => row.Where((_, j) => i != j)).DefaultIfEmpty().Max();
        return HeatmapTrace(counts, classes, classes).With(new
        {
            zmin = 0,
            zmax = Math.Max(1, worst),
            colorscale = ErrorColors,
            texttemplate = counts.Length <= FewEnoughToRead ? "%{z}" : null,
            colorbar = new ColorBar().With(new { title = new { text = "times" } }),
            hovertemplate = "%{y} taken for %{x}: %{z}<extra></extra>",
        });
    }

    private static readonly object[][] ErrorColors = [[0, "#f7f7f7"], [1, Palette.Sky]];
}
