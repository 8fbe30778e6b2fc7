using Neural.Display;

namespace Neural.Networks;

/// <summary>What one step of training found, before it moved the parameters.</summary>
/// <param name="Loss">The mean loss of the batch.</param>
/// <param name="Correct">How many of its examples were classified correctly; null for a regression.</param>
/// <param name="GradientNorm">The Euclidean norm of the gradient of all parameters.</param>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public readonly record struct StepResult(double Loss, int? Correct, double GradientNorm)
{
    /// <summary>Whether the loss and the gradient are finite; if not, the parameters were left as they were.</summary>
    public bool IsFinite => double.IsFinite(Loss) && double.IsFinite(GradientNorm);
}
