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
        : base(ElementwiseKernel.OfCombined(new Lanewise()))
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

    /// <summary>λα, which is not the product of the two as they are rounded.</summary>
    private const double Depth = 1.7580993408473768;

    private readonly struct Lanewise() : ICombinedElementwise
    {
        private readonly PlainConstant _scale = new(Scale);
        private readonly NegativeArm _arm = new(Depth, Depth);

        public static bool InOwnPrecision => true;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V> => Value(x, PlainExponential<V>.Falling(x));

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V> =>
            V.Where(x > 0, Scale, _arm.Derivative(PlainExponential<V>.Falling(x)));

        [MethodImpl(AggressiveInlining)]
        public void Both<V>(V x, out V value, out V derivative) where V : struct, ILanes<V>
        {
            var power = PlainExponential<V>.Falling(x);
            value = Value(x, power);
            derivative = V.Where(x > 0, Scale, _arm.Derivative(power));
        }

        [MethodImpl(AggressiveInlining)]
        private V Value<V>(V x, PlainExponential<V> power) where V : struct, ILanes<V> =>
            // An infinite number times what a float lacks would be NaN.
            V.Where(x >= 0, _scale.Times(V.Min(V.MaxValue, x)), _arm.Value(power));
    }
}
