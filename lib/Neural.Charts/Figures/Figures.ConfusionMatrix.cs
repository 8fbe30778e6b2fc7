using Plotly.NET;

namespace Neural.Charts;

public static partial class Figures
{
    private const int MostClasses = 1000;
    private const int RoomBesideMatrix = 26;

    /// <summary>How often each class was taken for each: <c>Figures.ConfusionMatrix(mnist.Test.Labels, network.Predict(x))</c>.</summary>
    /// <param name="labels">The right classes, from 0.</param>
    /// <param name="predicted">As many, as the network has them.</param>
    /// <param name="title">What the figure shows.</param>
    /// <param name="classes">The names of the classes, from that of class 0; 0, 1, 2 … where they are left out.</param>
    /// <exception cref="ArgumentException">
    /// There is no label, there are not as many predictions, a class has no name, or there is a negative class or one beyond 999.
    /// </exception>
    public static GenericChart ConfusionMatrix(
        int[] labels, int[] predicted, string title = "What was taken for what", string[]? classes = null)
    {
        Require.Given(labels);
        Require.Given(predicted);
        if (labels.Length == 0 || labels.Length != predicted.Length)
            throw new ArgumentException($"“{title}” has {labels.Length} labels and {predicted.Length} predictions: give as many, at least one");

        classes = Classes([.. labels, .. predicted], classes, title);
        var count = classes.Length;
        var counts = Enumerable.Range(0, count).Select(_ => new double[count]).ToArray();
        foreach (var (label, prediction) in labels.Zip(predicted))
            counts[label][prediction]++;
        return Plot.Chart(
            title,
            $"Confusion matrix “{title}”: {labels.Zip(predicted).Count(pair => pair.First == pair.Second)} of {labels.Length} correct; {WorstConfusion(counts, classes)}.",
            HeatmapAxes("predicted", "actual", classes, classes, RoomBesideMatrix).With(new { height = 520 }),
            [ErrorTrace(counts, classes), CorrectTrace(counts, classes)]);
    }

    private static string[] Classes(int[] used, string[]? names, string title)
    {
        var (least, greatest) = (used.Min(), used.Max());
        if (least < 0)
            throw new ArgumentException($"“{title}” has a class {Text.Count(least)}: number the classes from 0, and leave out what has none");
        if (names is null && greatest >= MostClasses)
            throw new ArgumentException($"“{title}” has a class {Text.Count(greatest)}, but a matrix has room for {MostClasses}: number the classes from 0 without gaps");
        if (names?.Length <= greatest)
            throw new ArgumentException($"“{title}” has a class {Text.Count(greatest)}, but {Text.Count(names.Length)} names: give at least {Text.Count(greatest + 1)}");
        if (names?.Length > MostClasses)
            throw new ArgumentException($"“{title}” has {Text.Count(names.Length)} names of classes, but a matrix has room for {MostClasses}: leave out classes");
        return Labels(names ?? Text.Counts(greatest + 1, from: 0), names?.Length ?? greatest + 1, "classes");
    }

    private static string WorstConfusion(double[][] counts, string[] classes)
    {
        var errors = counts.SelectMany((row, i) => row.Select((n, j) => (Count: n, Actual: i, Predicted: j)))
            .Where(cell => cell.Actual != cell.Predicted).ToArray();
        var worst = errors.DefaultIfEmpty().MaxBy(cell => cell.Count);
        return worst.Count == 0
            ? "no error"
            : $"the commonest error, {Text.Count((int)worst.Count)} times, takes {Text.Name(classes[worst.Actual])} for {Text.Name(classes[worst.Predicted])}";
    }

    private static Trace ErrorTrace(double[][] counts, string[] classes)
    {
        var worst = counts.SelectMany((row, i) => row.Where((_, j) => i != j)).DefaultIfEmpty().Max();
        return ConfusionTrace(counts, classes, isCorrect: false, ErrorColors).With(new
        {
            zmax = Math.Max(1, worst),
            colorbar = new ColorBar().With(new { title = new { text = "errors" } }),
        });
    }

    // The right answers would outshine every error, so they have a colour of their own.
    private static Trace CorrectTrace(double[][] counts, string[] classes) =>
        ConfusionTrace(counts, classes, isCorrect: true, CorrectColors).With(new { zmax = 1, showscale = false });

    private static Trace ConfusionTrace(double[][] counts, string[] classes, bool isCorrect, object[][] colors) =>
        HeatmapTrace(counts, classes, classes, RoomBesideMatrix, " taken for ", digits: 9).With(new
        {
            z = counts.Select((row, i) => row.Select((count, j) => i == j == isCorrect ? count : double.NaN).ToArray()).ToArray(),
            zmin = 0,
            colorscale = colors,
            texttemplate = counts.Length <= FewEnoughToRead ? "%{z}" : null,
        });

    private static readonly object[][] ErrorColors = [[0, "#f7f7f7"], [1, Palette.Blue]];

    private static readonly object[][] CorrectColors = [[0, "#d0d0d0"], [1, "#d0d0d0"]];
}
