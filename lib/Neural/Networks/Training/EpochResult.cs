using Neural.Display;

namespace Neural.Networks;

/// <summary>One pass over the training set.</summary>
/// <param name="Epoch">Its number, from 1.</param>
/// <param name="Loss">The mean loss of its examples, each taken when its batch was.</param>
/// <param name="Accuracy">
/// The share classified correctly, likewise, or of the decisions about all labels; null for a regression.
/// </param>
/// <param name="GradientNorm">The mean norm of the gradient of a batch.</param>
/// <param name="ValidationLoss">The mean loss on the validation set afterwards; null without one.</param>
/// <param name="ValidationAccuracy">
/// The share of it classified correctly, or of the decisions about all labels; null without one or for a regression.
/// </param>
/// <param name="Layers">The statistics of every layer afterwards; empty unless asked for.</param>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public sealed record EpochResult(
    int Epoch, double Loss, double? Accuracy, double GradientNorm, double? ValidationLoss, double? ValidationAccuracy,
    IReadOnlyList<LayerStatistics> Layers)
{
    /// <summary>One line, such as <c>epoch 3: loss 0.0721, accuracy 97.80 %</c>.</summary>
    public override string ToString() =>
        $"epoch {Epoch}: loss {Number(Loss)}{Percent(Accuracy)}"
        + (ValidationLoss is { } loss ? $"; validation loss {Number(loss)}{Percent(ValidationAccuracy)}" : "");

    private static string Number(double value) => FormattableString.Invariant($"{value:G4}");

    private static string Percent(double? share) =>
        share is { } value ? FormattableString.Invariant($", accuracy {100 * value:F2} %") : "";
}
