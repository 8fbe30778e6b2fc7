using Neural.Numerics;

namespace Neural.Networks;

/// <summary>The mean of (y − t)² over all elements, for regression; gradient 2(y − t)/count.</summary>
public sealed record MeanSquaredError : Loss
{
    /// <inheritdoc/>
    public override bool HasClasses => false;

    /// <inheritdoc/>
    public override int ClassOf<T>(ReadOnlySpan<T> output) =>
        throw new InvalidOperationException("a regression has no classes: read the output itself");

    /// <inheritdoc/>
    public override int LabelOf<T>(ReadOnlySpan<T> target) =>
        throw new InvalidOperationException("a regression has no classes: read the target itself");

    /// <inheritdoc/>
    public override Matrix<T> Probabilities<T>(Matrix<T> output) => output;

    /// <inheritdoc/>
    protected override LossValue<T> EvaluateBatch<T>(Matrix<T> output, Matrix<T> target)
    {
        var difference = output - target;
        var count = T.CreateTruncating(output.Count);
        return new(Sums.OfSquares<T>(difference.Span) / count, (T.CreateTruncating(2) / count) * difference);
    }
}
