using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>The self-normalising exponential linear unit, f(x) = λx if x &gt; 0, else λα(eˣ − 1).</summary>
/// <remarks>
/// <para>f′(x) = λ if x &gt; 0, else λαeˣ; at the kink f′(0) = λα. Range (−λα, ∞) = (−1.758…, ∞); −0 stays −0.</para>
/// <para>λ = <see cref="Scale"/> and α = <see cref="Alpha"/> are chosen so that inputs of mean 0 and variance 1 keep them
/// from layer to layer, with LeCun initialisation and without normalisation layers.</para>
/// <para>G. Klambauer, T. Unterthiner, A. Mayr and S. Hochreiter, "Self-normalizing neural networks", NIPS 2017,
/// arXiv:1706.02515.</para>
/// </remarks>
/// <seealso cref="ELU"/>
public sealed record SELU : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    public SELU()
        : base(ElementwiseKernel.Of(default(Lanewise)))
    {
    }

    /// <summary>α = −√(2/π) / (e^½ erfc(1/√2) − 1).</summary>
    public const double Alpha = 1.6732632423543772848170429916717;

    /// <summary>λ, the slope for positive arguments.</summary>
    public const double Scale = 1.0507009873554804934193349852946;

    /// <inheritdoc/>
    public override string Name => "SELU";

    /// <inheritdoc/>
    public override Formula Formula => new(
        @"\lambda \begin{cases} x & x > 0 \\ \alpha\,(e^{x} - 1) & x \le 0 \end{cases}",
        @"\lambda \begin{cases} 1 & x > 0 \\ \alpha\,e^{x} & x \le 0 \end{cases}");

    /// <inheritdoc/>
    public override Interval Range => new(-Scale * Alpha, double.PositiveInfinity);

    /// <inheritdoc/>
    public override IReadOnlyList<double> Kinks => [0];

    private readonly struct Lanewise : IElementwise
    {
        public static bool InOwnPrecision => false;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V>
        {
            var negative = V.CopySign((Depth<V>() * Exponential<V>.Minus1(x)).Rounded, x);
            return V.Where(x > 0, Scale * x, negative);
        }

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V>
        {
            var exponential = Exponential<V>.Of(x);
            return V.Where(x > 0, Scale, (Depth<V>() * exponential.Mantissa).RoundedTimesPowerOf2(exponential.Exponent));
        }

        /// <summary>λα as a sum of two doubles.</summary>
        [MethodImpl(AggressiveInlining)]
        private static Extended<V> Depth<V>() where V : struct, ILanes<V> =>
            new(1.7580993408473768, 1.41535193800845e-17);
    }
}
