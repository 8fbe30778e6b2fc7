using Neural.Display;

namespace Neural.Networks;

/// <summary>What one step of training found, before it moved the parameters.</summary>
/// <param name="Loss">The mean loss of the batch.</param>
/// <param name="Correct">
/// How many of its examples were classified correctly, or how many decisions about their labels; null for a regression.
/// </param>
/// <param name="GradientNorm">The Euclidean norm of the gradient of all parameters.</param>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public readonly record struct StepResult(double Loss, int? Correct, double GradientNorm)
{
    /// <summary>
    /// Whether the loss, the gradient and the network's buffers are finite; if not, parameters and buffers were left as they
    /// were.
    /// </summary>
    public bool IsFinite => double.IsFinite(Loss) && double.IsFinite(GradientNorm) && !BuffersOverflowed;

    internal bool BuffersOverflowed { get; init; }
}
