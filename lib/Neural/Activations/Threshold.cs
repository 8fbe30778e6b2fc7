using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>Arguments replaced unless they are large, f(x) = x if x &gt; θ, else v.</summary>
/// <remarks>
/// <para>f′(x) = 1 if x &gt; θ, else 0; at the kink f′(θ) = 0, as in PyTorch. With θ = v = 0 it is <see cref="ReLU"/>. It has
/// no usual θ and v, so that it stands outside of <see cref="Activation.All"/>.</para>
/// <para>K. Konda, R. Memisevic and D. Krueger, "Zero-bias autoencoders and the benefits of co-adapting features", ICLR
/// 2015, arXiv:1402.3337.</para>
/// </remarks>
public sealed record Threshold : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    /// <param name="threshold">θ, any finite number.</param>
    /// <param name="value">v, any finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not finite.</exception>
    public Threshold(double threshold, double value)
        : base(ElementwiseKernel.Of(new Lanewise(Require.Finite(threshold), Require.Finite(value)))) =>
        (Limit, Replacement) = (threshold, value);

    /// <summary>Up to where arguments are replaced, θ.</summary>
    public double Limit { get; }

    /// <summary>What they are replaced by, v.</summary>
    public double Replacement { get; }

    /// <inheritdoc/>
    public override string Name => "Threshold";

    /// <inheritdoc/>
    public override Formula Formula => new(
        @"\begin{cases} x & x > \theta \\ v & x \le \theta \end{cases}",
        @"\begin{cases} 1 & x > \theta \\ 0 & x \le \theta \end{cases}");

    /// <inheritdoc/>
    public override Interval Range =>
        new(Math.Min(Limit, Replacement), double.PositiveInfinity, IncludesMinimum: Replacement <= Limit);

    /// <inheritdoc/>
    public override IReadOnlyList<double> Kinks => [Limit];

    /// <inheritdoc/>
    public override IReadOnlyList<Hyperparameter> Hyperparameters =>
        [new("threshold", @"\theta", Limit), new("value", "v", Replacement)];

    private readonly struct Lanewise(double threshold, double value) : IElementwise
    {
        private readonly PlainLimit _limit = new(threshold);
        private readonly LaneConstant _value = new(value);

        public static bool InOwnPrecision => true;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V> => V.Where(x <= _limit.Of<V>(), _value.Of<V>(), x);

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V> =>
            V.Where(x <= _limit.Of<V>(), 0, V.Where(x > _limit.Of<V>(), 1, x));
    }
}
