using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>The exponential linear unit, f(x) = x if x &gt; 0, else α(eˣ − 1).</summary>
/// <remarks>
/// <para>f′(x) = 1 if x &gt; 0, else αeˣ; f′(0) = α, which is a kink unless α = 1. Range (−α, ∞); −0 stays −0.</para>
/// <para>Used to bring the mean output nearer to zero than ReLU can.</para>
/// <para>D.-A. Clevert, T. Unterthiner and S. Hochreiter, "Fast and accurate deep network learning by exponential
/// linear units (ELUs)", ICLR 2016, arXiv:1511.07289.</para>
/// </remarks>
/// <seealso cref="CELU"/>
/// <seealso cref="SELU"/>
public sealed record ELU : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    /// <param name="alpha">The depth α &gt; 0 to which the function falls as x → −∞.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="alpha"/> is outside its range.</exception>
    public ELU(double alpha = 1)
        : base(Kernel(Require.Positive(alpha))) => Alpha = alpha;

    /// <summary>The depth α &gt; 0 to which the function falls as x → −∞.</summary>
    public double Alpha { get; }

    /// <inheritdoc/>
    public override string Name => "ELU";

    /// <inheritdoc/>
    public override Formula Formula => new(
        @"\begin{cases} x & x > 0 \\ \alpha\,(e^{x} - 1) & x \le 0 \end{cases}",
        @"\begin{cases} 1 & x > 0 \\ \alpha\,e^{x} & x \le 0 \end{cases}");

    /// <inheritdoc/>
    public override Interval Range => new(-Alpha, double.PositiveInfinity);

    /// <inheritdoc/>
    public override IReadOnlyList<double> Kinks => Alpha == 1 ? [] : [0];

    /// <inheritdoc/>
    public override IReadOnlyList<Hyperparameter> Hyperparameters => [new("alpha", @"\alpha", Alpha)];

    /// <summary>What <see cref="CELU"/> is as well where α = 1.</summary>
    internal static ElementwiseKernel Kernel(double alpha) => PlainConstant.IsOrdinary(alpha)
        ? ElementwiseKernel.OfCombined(new Lanewise(alpha))
        : ElementwiseKernel.Of(new Extreme(alpha));

    private readonly struct Lanewise(double alpha) : ICombinedElementwise
    {
        private readonly NegativeArm _arm = new(alpha, alpha);

        public static bool InOwnPrecision => true;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V> => V.Where(x >= 0, x, _arm.Value(PlainExponential<V>.Falling(x)));

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V> =>
            V.Where(x > 0, 1, _arm.Derivative(PlainExponential<V>.Falling(x)));

        [MethodImpl(AggressiveInlining)]
        public void Both<V>(V x, out V value, out V derivative) where V : struct, ILanes<V>
        {
            var power = PlainExponential<V>.Falling(x);
            value = V.Where(x >= 0, x, _arm.Value(power));
            derivative = V.Where(x > 0, 1, _arm.Derivative(power));
        }
    }

    /// <summary>For an α which leaves the range of a float together with what it is multiplied by.</summary>
    private readonly struct Extreme(double alpha) : IElementwise
    {
        public static bool InOwnPrecision => false;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V>
        {
            V depth = alpha;
            return V.Where(x > 0, x, V.CopySign((depth * Exponential<V>.Minus1(x)).Rounded, x));
        }

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V>
        {
            V depth = alpha;
            var exponential = Exponential<V>.Of(x);
            var left = (depth * exponential.Mantissa).RoundedTimesPowerOf2(exponential.Exponent);
            // Farther out the exponential falls no more, which an enormous α would show.
            return V.Where(x > 0, 1, V.Where(x < Exponential<V>.Lowest, 0, left));
        }
    }
}
