using System.Runtime.CompilerServices;
using Neural.Numerics;
using Neural.Numerics.Lanes;

namespace Neural.Networks;

/// <summary>The mean of |y − t| over all elements, for regression; gradient sign(y − t)/count.</summary>
/// <remarks>
/// <para>At the kink, y = t, the gradient is 0, as in PyTorch, which calls it <c>L1Loss</c>. It is smallest at the median of
/// the targets, as <see cref="MeanSquaredError"/> is at their mean.</para>
/// <para>R. Boscovich, "De litteraria expeditione per pontificiam ditionem", 1757.</para>
/// </remarks>
/// <seealso cref="Huber"/>
public sealed record MeanAbsoluteError : Loss
{
    /// <summary>The loss as it would be made, <c>MeanAbsoluteError</c>.</summary>
    public override string ToString() => nameof(MeanAbsoluteError);

    /// <inheritdoc/>
    protected override LossValue<T> EvaluateBatch<T>(Matrix<T> output, Matrix<T> target) =>
        DifferenceLoss.Evaluate(default(Function), output, target);

    private readonly struct Function : IDifferenceFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Value<V>(V difference) where V : struct, ILanes<V> => V.Abs(difference);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Slope<V>(V difference) where V : struct, ILanes<V> => DifferenceLoss.Sign(difference);
    }
}
