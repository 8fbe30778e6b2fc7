using System.Numerics;
using Neural.Activations;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>−t ln σ(z) − (1 − t) ln(1 − σ(z)), the mean over all elements, from the logits z.</summary>
/// <remarks>
/// Computed as max(z, 0) − z·t + ln(1 + e^(−|z|)), which never takes the logarithm of a rounded probability. Gradient
/// (σ(z) − t)/count. Targets lie in [0, 1]; an output is of class 1 if z &gt; 0, a target if t &gt; ½.
/// </remarks>
public sealed record BinaryCrossEntropy : ClassificationLoss
{
    private static readonly Sigmoid Sigmoid = new();

    /// <inheritdoc/>
    public override int ClassOf<T>(ReadOnlySpan<T> output) => output[0] > T.Zero ? 1 : 0;

    /// <inheritdoc/>
    public override int LabelOf<T>(ReadOnlySpan<T> target) => target[0] > T.CreateTruncating(0.5) ? 1 : 0;

    /// <inheritdoc/>
    public override Matrix<T> Probabilities<T>(Matrix<T> output) => Sigmoid.Value(output);

    /// <inheritdoc/>
    protected override LossValue<T> EvaluateBatch<T>(Matrix<T> output, Matrix<T> target)
    {
        var sum = T.Zero;
        for (var i = 0; i < output.Count; i++)
            sum += ElementLoss(output.Span[i], target.Span[i]);
        var share = T.One / T.CreateTruncating(output.Count);
        return new(share * sum, share * (Sigmoid.Value(output) - target));
    }

    private static T ElementLoss<T>(T z, T t)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        T.Max(z, T.Zero) - (z * t) + SpecialFunctions.Log1P(T.Exp(-T.Abs(z)));
}
