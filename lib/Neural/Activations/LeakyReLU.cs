using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>A ReLU that lets a little through, f(x) = x if x &gt; 0, else αx.</summary>
/// <remarks>
/// <para>f′(x) = 1 if x &gt; 0, else α; at the kink f′(0) = α, as in PyTorch. Range (−∞, ∞) for α &gt; 0; −0 stays −0 for
/// α &gt; 0.</para>
/// <para>Used against dead units; with a learnt slope it is PReLU.</para>
/// <para>A. Maas, A. Hannun and A. Ng, "Rectifier nonlinearities improve neural network acoustic models", 2013,
/// ai.stanford.edu/~amaas/papers/relu_hybrid_icml2013_final.pdf.</para>
/// </remarks>
/// <seealso cref="ReLU"/>
/// <seealso cref="ELU"/>
public sealed record LeakyReLU : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    /// <param name="negativeSlope">The slope α for negative arguments: any finite number, usually 0.01 to 0.3.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="negativeSlope"/> is outside its range.</exception>
    public LeakyReLU(double negativeSlope = 0.01)
        : base(Kernel(Require.Finite(negativeSlope))) => NegativeSlope = negativeSlope;

    /// <summary>The slope α for negative arguments: any finite number, usually 0.01 to 0.3.</summary>
    public double NegativeSlope { get; }

    /// <inheritdoc/>
    public override string Name => "Leaky ReLU";

    /// <inheritdoc/>
    public override Formula Formula => new(
        @"\begin{cases} x & x > 0 \\ \alpha x & x \le 0 \end{cases}",
        @"\begin{cases} 1 & x > 0 \\ \alpha & x \le 0 \end{cases}");

    /// <inheritdoc/>
    public override Interval Range =>
        NegativeSlope > 0 ? Interval.Real : new(0, double.PositiveInfinity, IncludesMinimum: true);

    /// <inheritdoc/>
    public override IReadOnlyList<double> Kinks => NegativeSlope == 1 ? [] : [0];

    /// <inheritdoc/>
    public override IReadOnlyList<Hyperparameter> Hyperparameters => [new("negative_slope", @"\alpha", NegativeSlope)];

    private static ElementwiseKernel Kernel(double slope) => slope is > 0 and <= 1
        ? ElementwiseKernel.Of(new Rising(slope))
        : ElementwiseKernel.Of(new Lanewise(slope));

    private readonly struct Lanewise(double slope) : IElementwise
    {
        private readonly LaneConstant _slope = new(slope);
        private readonly bool _isFlat = slope == 0;

        public static bool InOwnPrecision => true;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V> => V.Where(x <= 0, _isFlat ? 0 : _slope.Of<V>() * x, x);

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V> => V.Where(x > 0, 1, V.Where(x <= 0, _slope.Of<V>(), x));
    }

    /// <summary>For a slope from 0 to 1, with which f is the larger of two.</summary>
    private readonly struct Rising(double slope) : IElementwise
    {
        private readonly Lanewise _any = new(slope);
        private readonly LaneConstant _slope = new(slope);

        public static bool InOwnPrecision => true;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V> => V.Max(_slope.Of<V>() * x, x);

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V> => _any.Derivative(x);
    }
}
