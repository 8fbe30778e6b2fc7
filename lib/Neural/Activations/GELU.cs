using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using Neural.Numerics.Lanes.Polynomials;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>The Gaussian error linear unit, f(x) = x Φ(x), where Φ is the standard normal distribution function.</summary>
/// <remarks>
/// <para>f′(x) = Φ(x) + x φ(x), where φ is the density; its largest value is 1.128904…, at √2. Range [−0.16997…, ∞),
/// whose minimum is at −0.7518. −0 stays −0. This is the exact form, through erfc: the left tail keeps all its digits.</para>
/// <para>Used in transformers (BERT, GPT).</para>
/// <para>D. Hendrycks and K. Gimpel, "Gaussian error linear units (GELUs)", 2016, arXiv:1606.08415.</para>
/// </remarks>
/// <seealso cref="GELUTanh"/>
/// <seealso cref="SiLU"/>
public sealed record GELU : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    public GELU()
        : base(ElementwiseKernel.OfCombined(default(Lanewise)))
    {
    }

    /// <inheritdoc/>
    public override string Name => "GELU";

    /// <inheritdoc/>
    public override Formula Formula => new(
        @"\frac{x}{2}\left(1 + \operatorname{erf}\frac{x}{\sqrt2}\right)",
        @"\Phi(x) + x\,\varphi(x)");

    /// <inheritdoc/>
    public override Interval Range => new(-0.16997120747990369, double.PositiveInfinity, IncludesMinimum: true);

    private readonly struct Lanewise : ICombinedElementwise
    {
        public static bool InOwnPrecision => true;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V>
        {
            if (default(V) is IFloatForFloat)
                return Value(x, new PlainGaussian<V>(V.Abs(x)));
            var normal = new NormalDistribution<V>(V.Abs(x));
            return Value(x, normal);
        }

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V>
        {
            if (default(V) is IFloatForFloat)
                return Derivative(x, new PlainGaussian<V>(V.Abs(x)));
            var normal = new NormalDistribution<V>(V.Abs(x));
            return Derivative(x, normal);
        }

        [MethodImpl(AggressiveInlining)]
        public void Both<V>(V x, out V value, out V derivative) where V : struct, ILanes<V>
        {
            if (default(V) is IFloatForFloat)
            {
                var plain = new PlainGaussian<V>(V.Abs(x));
                value = Value(x, plain);
                derivative = Derivative(x, plain);
                return;
            }
            var normal = new NormalDistribution<V>(V.Abs(x));
            value = Value(x, normal);
            derivative = Derivative(x, normal);
        }

        [MethodImpl(AggressiveInlining)]
        private static V Value<V>(V x, PlainGaussian<V> gaussian) where V : struct, ILanes<V> =>
            // Of two zeros the sign of x is kept.
            V.Max(-0.0, x) - gaussian.Tail;

        [MethodImpl(AggressiveInlining)]
        private static V Derivative<V>(V x, PlainGaussian<V> gaussian) where V : struct, ILanes<V> =>
            V.Where(x < 0, gaussian.Slope, 1 - gaussian.Slope);

        [MethodImpl(AggressiveInlining)]
        private static V Value<V>(V x, NormalDistribution<V> normal) where V : struct, ILanes<V>
        {
            var tail = normal.Tail * normal.Gaussian.Mantissa;
            var exponent = normal.Gaussian.Exponent;
            var left = (-normal.Argument * tail).RoundedTimesPowerOf2(exponent);
            var right = (normal.Argument * (1 - Extended<V>.TimesPowerOf2(tail, exponent))).Rounded;
            // Beyond 10, Φ(x) is 1 in either precision.
            return V.Where(x < 0, left, V.Where(x > 10, x, V.CopySign(right, x)));
        }

        /// <summary>Φ(−a) − a φ(a) on the left, 1 less on the right.</summary>
        [MethodImpl(AggressiveInlining)]
        private static V Derivative<V>(V x, NormalDistribution<V> normal) where V : struct, ILanes<V> =>
            // The copies are what is passed by reference, so that what is computed here can stay in registers.
            DerivativeOutOfLine(in x, in normal);

        [MethodImpl(Inlining.OutOfLine)]
        private static V DerivativeOutOfLine<V>(in V x, in NormalDistribution<V> normal) where V : struct, ILanes<V>
        {
            var density = new Extended<V>(0.3989422804014327, -2.49232720227773e-17);
            var tail = (normal.Tail - normal.Argument * density) * normal.Gaussian.Mantissa;
            var exponent = normal.Gaussian.Exponent;
            var left = tail.RoundedTimesPowerOf2(exponent);
            var right = (1 - Extended<V>.TimesPowerOf2(tail, exponent)).Rounded;
            return GELUSlope.Near(x, V.Where(x < 0, left, right));
        }
    }
}
