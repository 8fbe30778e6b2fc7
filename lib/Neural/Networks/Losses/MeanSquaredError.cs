using Neural.Numerics;

namespace Neural.Networks;

/// <summary>The mean of (y − t)² over all elements, for regression; gradient 2(y − t)/count.</summary>
public sealed record MeanSquaredError : Loss
{
    /// <inheritdoc/>
    protected override LossValue<T> EvaluateBatch<T>(Matrix<T> output, Matrix<T> target)
    {
        var difference = output - target;
        var count = T.CreateTruncating(output.Count);
        return new(Sums.OfSquares<T>(difference.Span) / count, (T.CreateTruncating(2) / count) * difference);
    }
}
