using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using Neural.Numerics.Lanes.Polynomials;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>Swish with a slope of its own, f(x) = x σ(βx).</summary>
/// <remarks>
/// <para>f′(x) = σ(βx)(1 + βx σ(−βx)). Range [−0.27846…/β, ∞), whose minimum is at −1.27846…/β. With β = 1 it is
/// <see cref="SiLU"/>, with β = 1.702 <see cref="QuickGELU"/>; it nears ReLU for a large β and x/2 for a small one. −0 stays
/// −0.</para>
/// <para>P. Ramachandran, B. Zoph and Q. Le, "Searching for activation functions", 2017, arXiv:1710.05941.</para>
/// </remarks>
/// <seealso cref="SiLU"/>
public sealed record Swish : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    /// <param name="beta">β, greater than 0; 1 is <see cref="SiLU"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="beta"/> is outside its range.</exception>
    public Swish(double beta)
        : base(Kernel(Require.Positive(beta))) => Beta = beta;

    /// <summary>β.</summary>
    public double Beta { get; }

    /// <inheritdoc/>
    public override string Name => "Swish";

    /// <inheritdoc/>
    public override Formula Formula => new(
        @"\frac{x}{1 + e^{-\beta x}}",
        @"\sigma(\beta x)\,(1 + \beta x\,\sigma(-\beta x))");

    /// <inheritdoc/>
    public override Interval Range => new(-0.2784645427610738 / Beta, double.PositiveInfinity, IncludesMinimum: true);

    /// <inheritdoc/>
    public override IReadOnlyList<Hyperparameter> Hyperparameters => [new("beta", @"\beta", Beta)];

    internal static ElementwiseKernel Kernel(double beta) => beta is >= 0.5 and <= 1024
        ? ElementwiseKernel.Of(new Lanewise(beta))
        : ElementwiseKernel.Of(new Extreme(beta));

    private readonly struct Lanewise(double beta) : IElementwise
    {
        private readonly PlainConstant _beta = new(beta);
        private readonly LaneConstant _one = new(PlainLogistic<Lanes128<double, double>>.One / beta);
        private readonly LaneConstant _farthest = new(
            (float)(PlainLogistic<Lanes128<float, float>>.Farthest() / beta), PlainLogistic<Lanes128<double, double>>.Farthest() / beta);

        public static bool InOwnPrecision => true;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V>
        {
            var one = _one.Of<V>();
            var near = V.Max(-_farthest.Of<V>(), V.Min(one, x));
            var (z, lost) = _beta.Product(near);
            return V.Where(x > one, x, new PlainLogistic<V>(-z, -lost).Times(near));
        }

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V>
        {
            var (a, lost) = _beta.Product(V.Min(_farthest.Of<V>(), V.Abs(x)));
            return new PlainSiLUSlope<V>(a, lost).Rising(x);
        }
    }

    /// <summary>For a β with which f leaves the range of a float elsewhere than σ.</summary>
    private readonly struct Extreme(double beta) : IElementwise
    {
        /// <summary>Beyond, σ(βx) is 1 on the right, and x σ(βx) below the smallest subnormal on the left.</summary>
        private readonly double _farthest = Math.Min(800 / beta, double.MaxValue);

        public static bool InOwnPrecision => false;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V>
        {
            var near = Near(x);
            return V.Where(x > _farthest, x, new LogisticGate<V>(Extended<V>.Product(beta, near)).Times(near));
        }

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V>
        {
            var z = Extended<V>.Product(beta, Near(x));
            return SiLUSlope.Near(z, LogisticGate<V>.ForSlope(z).Slope(z));
        }

        [MethodImpl(AggressiveInlining)]
        private V Near<V>(V x) where V : struct, ILanes<V> => V.Max(-_farthest, V.Min(_farthest, x));
    }
}
