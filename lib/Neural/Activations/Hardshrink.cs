using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>Small arguments set to zero, f(x) = x if |x| &gt; λ, else 0.</summary>
/// <remarks>
/// <para>f′(x) = 1 if |x| &gt; λ, else 0; at the kinks f′(±λ) = 0, as in PyTorch. Range (−∞, −λ) ∪ {0} ∪ (λ, ∞).</para>
/// <para>Used to take noise away, and in sparse coding: D. Donoho and I. Johnstone, "Ideal spatial adaptation by wavelet
/// shrinkage", 1994, doi:10.1093/biomet/81.3.425, where it is the hard threshold.</para>
/// </remarks>
/// <seealso cref="Softshrink"/>
public sealed record Hardshrink : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    /// <param name="lambda">Up to where arguments count as zero, λ ≥ 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lambda"/> is outside its range.</exception>
    public Hardshrink(double lambda = 0.5)
        : base(ElementwiseKernel.Of(new Lanewise(Require.NotNegative(lambda)))) => Lambda = lambda;

    /// <summary>Up to where arguments count as zero, λ ≥ 0.</summary>
    public double Lambda { get; }

    /// <inheritdoc/>
    public override string Name => "Hardshrink";

    /// <inheritdoc/>
    public override Formula Formula => new(
        @"\begin{cases} x & |x| > \lambda \\ 0 & |x| \le \lambda \end{cases}",
        @"\begin{cases} 1 & |x| > \lambda \\ 0 & |x| \le \lambda \end{cases}");

    /// <inheritdoc/>
    public override Interval Range => Interval.Real;

    /// <inheritdoc/>
    public override IReadOnlyList<double> Kinks => Lambda == 0 ? [] : [-Lambda, Lambda];

    /// <inheritdoc/>
    public override IReadOnlyList<Hyperparameter> Hyperparameters => [new("lambd", @"\lambda", Lambda)];

    internal readonly struct Lanewise(double lambda) : IElementwise
    {
        private readonly PlainLimit _limit = new(lambda);

        public static bool InOwnPrecision => true;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V> => V.Where(V.Abs(x) <= _limit.Of<V>(), 0, x);

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V> =>
            V.Where(V.Abs(x) <= _limit.Of<V>(), 0, V.Where(V.Abs(x) > _limit.Of<V>(), 1, x));
    }
}
