using System.Runtime.CompilerServices;
using Neural.Numerics;
using Neural.Numerics.Lanes;

namespace Neural.Networks;

/// <summary>
/// The mean of (y − t)²/2 where |y − t| ≤ δ, else of δ(|y − t| − δ/2), over all elements: quadratic for small errors, and
/// linear for large ones, which so pull less than in <see cref="MeanSquaredError"/>.
/// </summary>
/// <remarks>
/// <para>The gradient is y − t, cut off at ±δ, over the count; it has no jump. PyTorch's <c>HuberLoss</c>; divided by δ it
/// is <see cref="SmoothL1"/>.</para>
/// <para>P. Huber, "Robust estimation of a location parameter", Annals of Mathematical Statistics 35, 1964,
/// doi:10.1214/aoms/1177703732.</para>
/// </remarks>
/// <seealso cref="SmoothL1"/>
/// <seealso cref="MeanAbsoluteError"/>
public sealed record Huber : Loss
{
    /// <summary>Creates the loss.</summary>
    /// <param name="delta">δ, where it becomes linear: greater than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">δ is outside its range.</exception>
    public Huber(double delta = 1) => Delta = Require.Positive(delta);

    /// <summary>Where the loss becomes linear, δ.</summary>
    public double Delta { get; }

    /// <summary>The loss as it would be made, such as <c>Huber(1)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{nameof(Huber)}({Delta})");

    /// <inheritdoc/>
    protected override LossValue<T> EvaluateBatch<T>(Matrix<T> output, Matrix<T> target) =>
        DifferenceLoss.Evaluate(new Function(Delta), output, target);

    private readonly struct Function(double delta) : IDifferenceFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Value<V>(V difference) where V : struct, ILanes<V>
        {
            var size = V.Abs(difference);
            return V.Where(size <= delta, 0.5 * size * size, delta * (size - 0.5 * delta));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Slope<V>(V difference) where V : struct, ILanes<V> => V.Max(-delta, V.Min(delta, difference));
    }
}
