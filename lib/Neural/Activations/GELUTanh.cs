using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using Neural.Numerics.Lanes.Polynomials;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>The approximation of <see cref="GELU"/> by tanh, f(x) = x/2 · (1 + tanh(√(2/π)(x + 0.044715x³))).</summary>
/// <remarks>
/// <para>With u(x) = √(2/π)(x + 0.044715x³), f(x) = x σ(2u) and f′(x) = σ(2u) + 2x u′(x) σ(2u) σ(−2u). Range
/// [−0.17004…, ∞), whose minimum is at −0.7525. −0 stays −0. It differs from the exact form by at most 0.00047.</para>
/// <para>Used by models that were trained with it, such as GPT-2, for which erf was slow.</para>
/// <para>D. Hendrycks and K. Gimpel, "Gaussian error linear units (GELUs)", 2016, arXiv:1606.08415.</para>
/// </remarks>
/// <seealso cref="GELU"/>
public sealed record GELUTanh : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    public GELUTanh()
        : base(ElementwiseKernel.OfCombined(default(Lanewise)))
    {
    }

    /// <inheritdoc/>
    public override string Name => "GELU (tanh)";

    /// <inheritdoc/>
    public override Formula Formula => new(
        @"\frac{x}{2}\left(1 + \tanh u\right),\quad u = \sqrt{\tfrac{2}{\pi}}\left(x + 0.044715\,x^3\right)",
        @"\frac{1 + \tanh u}{2} + \frac{x}{2}\left(1 - \tanh^2 u\right)\sqrt{\tfrac{2}{\pi}}\left(1 + 0.134145\,x^2\right)");

    /// <inheritdoc/>
    public override Interval Range => new(-0.17004075057125412, double.PositiveInfinity, IncludesMinimum: true);

    private readonly struct Lanewise : ICombinedElementwise
    {
        /// <summary>Beyond, σ(2u) is 1 on the right, and x σ(2u) below the smallest subnormal on the left.</summary>
        private const double Farthest = 30;

        public static bool InOwnPrecision => false;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V>
        {
            var near = Near(x);
            var value = LogisticGate<V>.ForSlope(Argument(near)).Times(near);
            return V.Where(x > Farthest, x, value);
        }

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V>
        {
            var near = Near(x);
            return Derivative(near, LogisticGate<V>.ForSlope(Argument(near)));
        }

        [MethodImpl(AggressiveInlining)]
        public void Both<V>(V x, out V value, out V derivative) where V : struct, ILanes<V>
        {
            var near = Near(x);
            var gate = LogisticGate<V>.ForSlope(Argument(near));
            value = V.Where(x > Farthest, x, gate.Times(near));
            derivative = Derivative(near, gate);
        }

        [MethodImpl(AggressiveInlining)]
        private static V Near<V>(V x) where V : struct, ILanes<V> => V.Max(-Farthest, V.Min(Farthest, x));

        [MethodImpl(AggressiveInlining)]
        private static V Derivative<V>(V x, LogisticGate<V> gate) where V : struct, ILanes<V> =>
            GELUTanhSlope.Near(x, gate.Slope(default(V) is IDoubleForFloat
                ? x * V.MultiplyAdd(x * x, ThriceCubic<V>().High, Linear<V>().High)
                : x * (Linear<V>() + ThriceCubic<V>() * Extended<V>.Product(x, x))));

        /// <summary>2u(x), whose constants 2√(2/π) and 0.044715·2√(2/π) are each a sum of two doubles.</summary>
        [MethodImpl(AggressiveInlining)]
        private static Extended<V> Argument<V>(V x) where V : struct, ILanes<V> =>
            default(V) is IDoubleForFloat
                ? x * V.MultiplyAdd(x * x, Cubic<V>().High, Linear<V>().High)
                : x * (Linear<V>() + Cubic<V>() * Extended<V>.Product(x, x));

        [MethodImpl(AggressiveInlining)]
        private static Extended<V> Linear<V>() where V : struct, ILanes<V> =>
            new(1.5957691216057308, -9.96930880911092e-17);

        [MethodImpl(AggressiveInlining)]
        private static Extended<V> Cubic<V>() where V : struct, ILanes<V> =>
            new(0.07135481627260025, -6.175149918155315e-19);

        [MethodImpl(AggressiveInlining)]
        private static Extended<V> ThriceCubic<V>() where V : struct, ILanes<V> =>
            new(0.21406444881780073, 1.2025242832367862e-17);
    }
}
