using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>The continuously differentiable exponential linear unit, f(x) = x if x &gt; 0, else α(e^(x/α) − 1).</summary>
/// <remarks>
/// <para>f′(x) = 1 if x &gt; 0, else e^(x/α); smooth at 0 for every α, where ELU has a kink. Range (−α, ∞); −0 stays
/// −0.</para>
/// <para>J. Barron, "Continuously differentiable exponential linear units", 2017, arXiv:1704.07483.</para>
/// </remarks>
/// <seealso cref="ELU"/>
public sealed record CELU : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    /// <param name="alpha">The depth α &gt; 0 to which the function falls as x → −∞, and the width over which it does.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="alpha"/> is outside its range.</exception>
    public CELU(double alpha = 1)
        : base(Kernel(Require.Positive(alpha))) => Alpha = alpha;

    /// <summary>The depth α &gt; 0 to which the function falls as x → −∞, and the width over which it does.</summary>
    public double Alpha { get; }

    /// <inheritdoc/>
    public override string Name => "CELU";

    /// <inheritdoc/>
    public override Formula Formula => new(
        @"\begin{cases} x & x > 0 \\ \alpha\,(e^{x/\alpha} - 1) & x \le 0 \end{cases}",
        @"\begin{cases} 1 & x > 0 \\ e^{x/\alpha} & x \le 0 \end{cases}");

    /// <inheritdoc/>
    public override Interval Range => new(-Alpha, double.PositiveInfinity);

    /// <inheritdoc/>
    public override IReadOnlyList<Hyperparameter> Hyperparameters => [new("alpha", @"\alpha", Alpha)];

    private static ElementwiseKernel Kernel(double alpha) => alpha == 1 ? ELU.Kernel(alpha)
        : PlainConstant.IsOrdinary(alpha) ? ElementwiseKernel.OfCombined(new Lanewise(alpha))
        : ElementwiseKernel.Of(new Extreme(alpha));

    /// <summary>1/a less the nearest double.</summary>
    private static double InverseRest(double a) => Math.FusedMultiplyAdd(-1 / a, a, 1) / a;

    private readonly struct Lanewise(double alpha) : ICombinedElementwise
    {
        private readonly PlainConstant _inverse = new(1 / alpha, InverseRest(alpha));
        private readonly NegativeArm _arm = new(alpha, 1);
        private readonly LaneConstant _lowest = new(-1000 * alpha);

        /// <summary>From here on f(x) is x to twice the precision.</summary>
        private readonly LaneConstant _straight = new((float)(-alpha * 1.4210854715202004e-14), -alpha * 8.673617379884035e-19);

        public static bool InOwnPrecision => true;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V> => Value(x, Power(x));

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V> => V.Where(x > 0, 1, _arm.Derivative(Power(x)));

        [MethodImpl(AggressiveInlining)]
        public void Both<V>(V x, out V value, out V derivative) where V : struct, ILanes<V>
        {
            var power = Power(x);
            value = Value(x, power);
            derivative = V.Where(x > 0, 1, _arm.Derivative(power));
        }

        [MethodImpl(AggressiveInlining)]
        private V Value<V>(V x, PlainExponential<V> power) where V : struct, ILanes<V> =>
            V.Where(x > _straight.Of<V>(), x, _arm.Value(power));

        /// <summary>e^(x/α).</summary>
        [MethodImpl(AggressiveInlining)]
        private PlainExponential<V> Power<V>(V x) where V : struct, ILanes<V>
        {
            // Below, it has long underflowed.
            var (z, lost) = _inverse.Product(V.Max(_lowest.Of<V>(), x));
            return PlainExponential<V>.Falling(z, lost);
        }
    }

    /// <summary>For an α which leaves the range of a float together with what it is multiplied by.</summary>
    private readonly struct Extreme(double alpha) : IElementwise
    {
        /// <summary>From here on f(x) is x to twice a double's precision, and x/α may already be subnormal.</summary>
        private readonly double _straight = -alpha * 8.673617379884035e-19;

        /// <summary>Where e^(x/α) has long underflowed; it also stands in for −∞.</summary>
        private readonly double _lowest = Math.Max(-1200 * alpha, double.MinValue);

        /// <summary>What x and α are multiplied by, a power of 2, so that 1/α does not overflow.</summary>
        private readonly double _unit = UnitOf(alpha);

        /// <summary>1/α as a sum of two doubles.</summary>
        private readonly double _inverse = 1 / (alpha * UnitOf(alpha));
        private readonly double _rest = InverseRest(alpha * UnitOf(alpha));

        public static bool InOwnPrecision => false;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V>
        {
            V depth = alpha;
            return V.Where(x > _straight, x, V.CopySign((depth * Exponential<V>.Minus1(Scaled(x))).Rounded, x));
        }

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V>
        {
            var exponential = Exponential<V>.Of(Scaled(x));
            return V.Where(x > 0, 1, exponential.Mantissa.RoundedTimesPowerOf2(exponential.Exponent));
        }

        [MethodImpl(AggressiveInlining)]
        private Extended<V> Scaled<V>(V x) where V : struct, ILanes<V> =>
            V.Max(_lowest, V.Min(0, x)) * _unit * new Extended<V>(_inverse, _rest);

        private static double UnitOf(double alpha) => alpha < 1e-290 ? 1.2676506002282294e30 : 1;
    }
}
