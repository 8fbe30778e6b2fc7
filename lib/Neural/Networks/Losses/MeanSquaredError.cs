using System.Runtime.CompilerServices;
using Neural.Numerics;
using Neural.Numerics.Lanes;

namespace Neural.Networks;

/// <summary>The mean of (y − t)² over all elements, for regression; gradient 2(y − t)/count.</summary>
public sealed record MeanSquaredError : Loss
{
    /// <summary>The loss as it would be made, <c>MeanSquaredError</c>.</summary>
    public override string ToString() => nameof(MeanSquaredError);

    /// <inheritdoc/>
    protected override LossValue<T> EvaluateBatch<T>(Matrix<T> output, Matrix<T> target)
    {
        var share = T.CreateTruncating(2) / T.CreateTruncating(output.Count);
        return new(
            Mean.Of<T, Squares>(default, output.Span, target.Span, output.Count), share * (output - target));
    }

    private readonly struct Squares : ITerm
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Extended<V> Of<V>(V y, V t) where V : struct, ILanes<V> => Extended<V>.Product(y - t, y - t);
    }
}
