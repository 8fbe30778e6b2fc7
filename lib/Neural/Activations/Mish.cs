using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using Neural.Numerics.Lanes.Polynomials;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>f(x) = x tanh(ln(1 + eˣ)).</summary>
/// <remarks>
/// <para>tanh(ln(1 + eˣ)) = ((1 + eˣ)² − 1) / ((1 + eˣ)² + 1), which with e = eˣ is e(e + 2) / (e(e + 2) + 2) and needs
/// one exponential, no logarithm and no subtraction. The largest f′ is 1.088498…. Range [−0.30884…, ∞), whose
/// minimum is at −1.1924. −0 stays −0.</para>
/// <para>Used in object detectors (YOLOv4).</para>
/// <para>D. Misra, "Mish: a self regularized non-monotonic activation function", BMVC 2020, arXiv:1908.08681.</para>
/// </remarks>
/// <seealso cref="SiLU"/>
/// <seealso cref="Softplus"/>
public sealed record Mish : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    public Mish()
        : base(ElementwiseKernel.OfCombined(default(Lanewise)))
    {
    }

    /// <inheritdoc/>
    public override string Name => "Mish";

    /// <inheritdoc/>
    public override Formula Formula => new(
        @"x \tanh\left(\ln(1 + e^{x})\right)",
        @"\frac{e^{x}\,\left(4(x + 1) + 4e^{2x} + e^{3x} + e^{x}(4x + 6)\right)}{\left(2e^{x} + e^{2x} + 2\right)^2}");

    /// <inheritdoc/>
    public override Interval Range => new(-0.30884341301725043, double.PositiveInfinity, IncludesMinimum: true);

    private readonly struct Lanewise : ICombinedElementwise
    {
        /// <summary>Beyond, f(x) is x on the right, and below the smallest subnormal on the left.</summary>
        private const double Farthest = 800;

        public static bool InOwnPrecision => false;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V> => default(V) is IDoubleForFloat
            ? Value(x, Exponential<V>.PreciselyOf(V.Min(100, x)).Mantissa.High)
            : Value(x, Power(x));

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V> => default(V) is IDoubleForFloat
            ? Derivative(x, Exponential<V>.PreciselyOf(V.Min(100, x)).Mantissa.High)
            : Derivative(x, Power(x));

        [MethodImpl(AggressiveInlining)]
        public void Both<V>(V x, out V value, out V derivative) where V : struct, ILanes<V>
        {
            if (default(V) is IDoubleForFloat)
            {
                var e = Exponential<V>.PreciselyOf(V.Min(100, x)).Mantissa.High;
                value = Value(x, e);
                derivative = Derivative(x, e);
            }
            else
            {
                var power = Power(x);
                value = Value(x, power);
                derivative = Derivative(x, power);
            }
        }

        /// <summary>f for float, in double: e = eˣ, at most e^100.</summary>
        [MethodImpl(AggressiveInlining)]
        private static V Value<V>(V x, V e) where V : struct, ILanes<V>
        {
            var square = e * (e + 2);
            return V.Max(-Farthest, x) * (square / (square + 2));
        }

        /// <summary>f′ for float, in double: e = eˣ, at most e^100.</summary>
        [MethodImpl(AggressiveInlining)]
        private static V Derivative<V>(V x, V e) where V : struct, ILanes<V>
        {
            var near = V.Max(-Farthest, V.Min(Farthest, x));
            var root = V.MultiplyAdd(e, e + 2, 2);
            var quadratic = V.MultiplyAdd(e, e + 4, V.MultiplyAdd(4, near, 6));
            var numerator = V.MultiplyAdd(e, quadratic, V.MultiplyAdd(4, near, 4));
            return MishSlope.Near(near, e / root * (numerator / root));
        }

        /// <summary>e^(−|x|): on the right, numerators and denominators are divided by e^(2x) or e^(4x).</summary>
        [MethodImpl(AggressiveInlining)]
        private static Exponential<V> Power<V>(V x) where V : struct, ILanes<V> =>
            Exponential<V>.Of(-V.Min(Farthest, V.Abs(x)));

        [MethodImpl(AggressiveInlining)]
        private static V Value<V>(in V x, in Exponential<V> power) where V : struct, ILanes<V>
        {
            var e = power.Value;
            var isNegative = x < 0;
            var exponent = V.Where(isNegative, power.Exponent, 0);
            var sum = V.Where(isNegative, 2, 1) + Extended<V>.Where(isNegative, e, e.Times(2));
            var numerator = Extended<V>.Where(isNegative, power.Mantissa, 1) * sum;
            var denominator =
                Extended<V>.TimesPowerOf2(numerator, exponent) + Extended<V>.Where(isNegative, 2, (e * e).Times(2));
            var gated = V.Max(-Farthest, V.Min(Farthest, x)) * (numerator / denominator);
            var value = gated.RoundedTimesPowerOf2(exponent);
            return V.Where(x > Farthest, x, V.CopySign(value, x));
        }

        [MethodImpl(Inlining.OutOfLine)]
        private static V Derivative<V>(in V x, in Exponential<V> power) where V : struct, ILanes<V>
        {
            var near = V.Max(-Farthest, V.Min(Farthest, x));
            var e = power.Value;
            var isNegative = x < 0;
            var four = 4 * near + (Extended<V>)4;
            var six = 4 * near + (Extended<V>)6;
            var cubic = Extended<V>.Where(isNegative, e + 4, four * e + six);
            var quadratic = cubic * e + Extended<V>.Where(isNegative, six, 4);
            var numerator = quadratic * e + Extended<V>.Where(isNegative, four, 1);
            var root = Extended<V>.Where(isNegative, e * (e + 2) + 2, 1 + (e + e * e).Times(2));
            var quotient = Extended<V>.Where(isNegative, power.Mantissa, 1) * numerator / (root * root);
            return MishSlope.Near(near, quotient.RoundedTimesPowerOf2(V.Where(isNegative, power.Exponent, 0)));
        }
    }
}
