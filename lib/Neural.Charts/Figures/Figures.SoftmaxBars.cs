using Neural.Activations;
using Plotly.NET;

namespace Neural.Charts;

public static partial class Figures
{
    /// <summary>Softmax as bars, one per logit: <c>Figures.SoftmaxBars([1, 2, 3, 4])</c>.</summary>
    /// <param name="logits">At least one.</param>
    /// <param name="temperature">What the logits are divided by first; above 0.</param>
    /// <param name="labels">One per logit; the logits themselves where they are left out.</param>
    /// <param name="title">What the figure shows; by default how the probability is shared.</param>
    /// <exception cref="ArgumentException">There is no logit, or there are not as many labels.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="temperature"/> is not a positive finite number.</exception>
    public static GenericChart SoftmaxBars(
        double[] logits, double temperature = 1, string[]? labels = null, string? title = null)
    {
        var probabilities = SoftmaxMeasures(logits, temperature, labels);
        return Measures(
            "Bar chart",
            title ?? SoftmaxTitle(probabilities, temperature),
            labels is null ? "logit" : "",
            "probability",
            probabilities,
            new Trace2D("bar"),
            color: LineStyle.ColorOf("Softmax"));
    }

    private static string SoftmaxTitle(LabeledValue[] probabilities, double temperature)
    {
        var largest = probabilities.MaxBy(p => p.Value)!;
        var at = temperature == 1 ? "" : $" at temperature {Text.Number(temperature)}";
        return double.IsNaN(largest.Value)
            ? $"Softmax{at} of a logit that is NaN or ∞ gives no shares"
            : $"Softmax{at} gives {largest.Label} the largest share, {Text.Number(largest.Value)}";
    }

    private static LabeledValue[] SoftmaxMeasures(double[] logits, double temperature = 1, string[]? labels = null)
    {
        Require.Given(logits);
        if (logits.Length == 0)
            throw new ArgumentException("there are 0 logits: give at least one");
        Require.Positive(temperature);

        labels = Labels(labels ?? Text.Numbers(logits), logits.Length, "logits");
        return [.. labels.Zip(Softmax.Apply(logits, temperature), (label, p) => new LabeledValue(label, p))];
    }
}
