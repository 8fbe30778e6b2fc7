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
        ArgumentNullException.ThrowIfNull(history);
        if (history.Epochs.Count == 0)
            throw new ArgumentException($"“{title}” has 0 epochs to draw: {history.Message}");

        var plots = new[] { LossCurves(history.Epochs), AccuracyCurves(history.Epochs) }.Where(plot => plot.Curves.Length > 0).ToArray();
        var grid = new SubplotGrid(plots.Length, columns: plots.Length, gapX: 0.14, gapY: 0);
        var epochs = history.Epochs.Select(epoch => (double)epoch.Epoch).ToArray();
        var layout = grid.Layout([.. plots.Select(plot => (
            Plot.Axis("epoch"), Plot.Axis(plot.Title, plot.IsLog, plot.Curves.SelectMany(curve => curve.Y))))]);
        var courses = plots.SelectMany(plot => plot.Curves.Select(curve => $"{curve.Name} {plot.Title} {CurveDescription.Of(new(epochs, curve.Y), "epoch")}"));
        return Plot.Chart(title, $"Line charts “{title}”: {Text.List([.. courses])}.", layout, plots.SelectMany((plot, i) => plot.Curves.Select(
            curve => grid.Place(i, Plot.Line(curve.Name, epochs, curve.Y, curve.Style).With(new
            {
                mode = epochs.Length <= FewEnoughToMark ? "lines+markers" : "lines",
                showlegend = i == 0,
                legendgroup = curve.Name,
                hovertemplate = Plot.Hover("epoch", plot.Title),
            })))));
    }

    private static (string Title, bool IsLog, EpochCurve[] Curves) LossCurves(IReadOnlyList<EpochResult> epochs) =>
        ("loss", epochs.All(e => e.Loss > 0 && e.ValidationLoss is not <= 0), EpochCurve.Of(epochs, e => e.Loss, e => e.ValidationLoss));

    private static (string Title, bool IsLog, EpochCurve[] Curves) AccuracyCurves(IReadOnlyList<EpochResult> epochs) =>
        ("accuracy, %", false, EpochCurve.Of(epochs, e => 100 * e.Accuracy, e => 100 * e.ValidationAccuracy));

    private sealed record EpochCurve(string Name, double[] Y, LineStyle Style)
    {
        public static EpochCurve[] Of(
            IReadOnlyList<EpochResult> epochs, Func<EpochResult, double?> training, Func<EpochResult, double?> validation)
        {
            EpochCurve[] curves =
            [
                new("training", [.. epochs.Select(e => training(e) ?? double.NaN)], new(Palette.Blue, "solid")),
                new("validation", [.. epochs.Select(e => validation(e) ?? double.NaN)], new(Palette.Vermillion, "dash")),
            ];
            return [.. curves.Where(curve => !curve.Y.All(double.IsNaN))];
        }
    }
}
