using Neural.Networks;
using Plotly.NET;

namespace Neural.Charts;

public static partial class Figures
{
    /// <summary>Loss and accuracy over the epochs of a training, beside each other; the loss alone for a regression.</summary>
    /// <param name="history">What <c>Train</c> returned: at least one epoch.</param>
    /// <param name="title">What the figure shows.</param>
    /// <exception cref="ArgumentException">No epoch was completed.</exception>
    public static GenericChart TrainingCurves(History history, string title = "Loss and accuracy over the epochs")
    {
        Require.Given(history);
        if (history.Epochs.Count == 0)
            throw new ArgumentException($"“{title}” has 0 epochs to draw: {history.Message}");

        var plots = new[] { LossCurves(history.Epochs), AccuracyCurves(history.Epochs) }.Where(plot => plot.Curves.Length > 0).ToArray();
        var grid = new SubplotGrid(plots.Length, columns: plots.Length, gapX: 0.14, gapY: 0);
        var layout = grid.Layout([.. plots.Select(plot => (
            Plot.Axis("epoch"), Plot.Axis(plot.Title, plot.IsLog, plot.Curves.SelectMany(curve => curve.Points.Y))))]);
        var curves = plots.SelectMany(plot => plot.Curves.Select(curve => (Name: $"{curve.Name} {plot.Title}", curve.Points))).ToArray();
        return Plot.Chart(
            title,
            $"Line charts “{title}”: {Text.List([.. curves.Select(curve => $"{curve.Name} {CurveDescription.Of(curve.Points, "epoch")}")])}.",
            layout,
            plots.SelectMany((plot, i) => plot.Curves.Select(curve =>
                grid.Place(i, Plot.Line(curve.Name, curve.Points, curve.Style, marked: true).With(new
                {
                    showlegend = i == 0,
                    legendgroup = curve.Name,
                    hovertemplate = Plot.Hover("epoch", plot.Title),
                })))),
            NotDrawn.List([.. curves.Select(curve => curve.Name)], curves.Select(curve => curve.Points.NotDrawn)),
            SubplotGrid.Stacked(plots.Length));
    }

    private static (string Title, bool IsLog, EpochCurve[] Curves) LossCurves(IReadOnlyList<EpochResult> epochs) => (
        "loss",
        epochs.SelectMany(e => new[] { e.Loss, e.ValidationLoss ?? 1 }).Where(double.IsFinite).All(loss => loss > 0),
        EpochCurve.Of(epochs, e => e.Loss, e => e.ValidationLoss));

    private static (string Title, bool IsLog, EpochCurve[] Curves) AccuracyCurves(IReadOnlyList<EpochResult> epochs) =>
        ("accuracy, %", false, EpochCurve.Of(epochs, e => 100 * e.Accuracy, e => 100 * e.ValidationAccuracy));

    private sealed record EpochCurve(string Name, Samples Points, LineStyle Style)
    {
        /// <summary>A curve of each that any epoch has, over the epochs that have it.</summary>
        public static EpochCurve[] Of(
            IReadOnlyList<EpochResult> epochs, Func<EpochResult, double?> training, Func<EpochResult, double?> validation)
        {
            var styles = LineStyle.Of(["training", "validation"]);
            return [.. Of("training", epochs, training, styles[0]), .. Of("validation", epochs, validation, styles[1])];
        }

        private static IEnumerable<EpochCurve> Of(
            string name, IReadOnlyList<EpochResult> epochs, Func<EpochResult, double?> value, LineStyle style)
        {
            var measured = epochs.Where(epoch => value(epoch) is not null).ToArray();
            return measured.Length == 0
                ? []
                : [new(name, Samples.Of([.. measured.Select(epoch => (double)epoch.Epoch)], [.. measured.Select(epoch => value(epoch)!.Value)]), style)];
        }
    }
}
