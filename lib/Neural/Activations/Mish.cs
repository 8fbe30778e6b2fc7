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
/// <para>D. Misra, "Mish: a self regularized non-monotonic activation function", 2019.</para>
/// </remarks>
/// <seealso cref="SiLU"/>
/// <seealso cref="Softplus"/>
public sealed record Mish : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    public Mish()
        : base(ElementwiseKernel.Of(default(Lanewise)))
    {
    }

    /// <inheritdoc/>
    public override string Name => "Mish";

    /// <inheritdoc/>
    public override Formula Formula { get; } = new(
        @"x \tanh\left(\ln(1 + e^{x})\right)",
        @"\frac{e^{x}\,\left(4(x + 1) + 4e^{2x} + e^{3x} + e^{x}(4x + 6)\right)}{\left(2e^{x} + e^{2x} + 2\right)^2}");

    /// <inheritdoc/>
    public override Interval Range => new(-0.30884341301725043, double.PositiveInfinity, IncludesMinimum: true);

    private readonly struct Lanewise : IElementwise
    {
        /// <summary>Beyond, f(x) is x on the right, and below the smallest subnormal on the left.</summary>
        private const double Farthest = 800;

        public static bool InOwnPrecision => false;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V>
        {
            var near = Near(x);
            return Value(x, near, Exponential<V>.Of(-V.Abs(near)));
        }

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V>
        {
            var near = Near(x);
            return Derivative(near, Exponential<V>.Of(-V.Abs(near)));
        }

        [MethodImpl(AggressiveInlining)]
        public void Both<V>(V x, out V value, out V derivative) where V : struct, ILanes<V>
        {
            var near = Near(x);
            var exponential = Exponential<V>.Of(-V.Abs(near));
            value = Value(x, near, exponential);
            derivative = Derivative(near, exponential);
        }

        [MethodImpl(AggressiveInlining)]
        private static V Near<V>(V x) where V : struct, ILanes<V> => V.Max(-Farthest, V.Min(Farthest, x));

        [MethodImpl(AggressiveInlining)]
        private static V Value<V>(V x, V near, Exponential<V> exponential) where V : struct, ILanes<V>
        {
            // On the right numerator and denominator are divided by e^(2x), so that only e^(−|x|) is needed.
            var e = exponential.Value;
            var isNegative = near < 0;
            var sum = Extended<V>.Where(isNegative, e + 2, 1 + (V)2 * e);
            var numerator = Extended<V>.Where(isNegative, exponential.Mantissa * sum, sum);
            var denominator = Extended<V>.Where(isNegative, e * sum + 2, sum + (V)2 * (e * e));
            var exponent = V.Where(isNegative, exponential.Exponent, 0);
            var value = V.Scale((near * (numerator / denominator)).Rounded, exponent);
            return V.Where(x > Farthest, x, V.CopySign(value, x));
        }

        [MethodImpl(AggressiveInlining)]
        private static V Derivative<V>(V x, Exponential<V> exponential) where V : struct, ILanes<V>
        {
            var e = exponential.Value;
            var isNegative = x < 0;
            var four = 4 * x + (Extended<V>)4;
            var six = 4 * x + (Extended<V>)6;
            var cubic = Extended<V>.Where(isNegative, e + 4, four * e + six);
            var quadratic = cubic * e + Extended<V>.Where(isNegative, six, 4);
            var numerator = quadratic * e + Extended<V>.Where(isNegative, four, 1);
            var root = Extended<V>.Where(isNegative, e * (e + 2) + 2, 1 + (V)2 * (e + e * e));
            var quotient = Extended<V>.Where(isNegative, exponential.Mantissa, 1) * numerator / (root * root);
            return MishSlope.Near(x, V.Scale(quotient.Rounded, V.Where(isNegative, exponential.Exponent, 0)));
        }
    }
}
