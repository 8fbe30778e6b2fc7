using System.Runtime.CompilerServices;
using Neural.Numerics;
using Neural.Numerics.Lanes;

namespace Neural.Networks;

/// <summary>
/// The mean of (y − t)²/(2β) where |y − t| &lt; β, else of |y − t| − β/2, over all elements: <see cref="MeanAbsoluteError"/>
/// with a rounded corner.
/// </summary>
/// <remarks>
/// <para>The gradient is (y − t)/β, cut off at ±1, over the count; with β = 0 it is that of
/// <see cref="MeanAbsoluteError"/>, and 0 at y = t. PyTorch's <c>SmoothL1Loss</c>, whose gradient there is −1; times β
/// it is <see cref="Huber"/>.</para>
/// <para>R. Girshick, "Fast R-CNN", ICCV 2015, arXiv:1504.08083.</para>
/// </remarks>
/// <seealso cref="Huber"/>
public sealed record SmoothL1 : Loss
{
    /// <summary>Creates the loss.</summary>
    /// <param name="beta">β, where it becomes linear: at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">β is outside its range.</exception>
    public SmoothL1(double beta = 1) => Beta = Require.NotNegative(beta);

    /// <summary>Where the loss becomes linear, β.</summary>
    public double Beta { get; }

    /// <summary>The loss as it would be made, such as <c>SmoothL1(1)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{nameof(SmoothL1)}({Beta})");

    /// <inheritdoc/>
    protected override LossValue<T> EvaluateBatch<T>(Matrix<T> output, Matrix<T> target) =>
        DifferenceLoss.Evaluate(new Function(Beta), output, target);

    private readonly struct Function(double beta) : IDifferenceFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Value<V>(V difference) where V : struct, ILanes<V>
        {
            var size = V.Abs(difference);
            return V.Where(size < beta, 0.5 * size * (size / beta), size - 0.5 * beta);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Slope<V>(V difference) where V : struct, ILanes<V> =>
            V.Where(V.Abs(difference) < beta, difference / beta, DifferenceLoss.Sign(difference));
    }
}
