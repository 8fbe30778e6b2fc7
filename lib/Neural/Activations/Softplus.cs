using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using Neural.Numerics.Lanes.Polynomials;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>A smooth ReLU, f(x) = ln(1 + eˣ).</summary>
/// <remarks>
/// <para>f′(x) = σ(x). Range (0, ∞). Computed as max(x, 0) + ln(1 + e^(−|x|)), which neither overflows nor loses the
/// left tail.</para>
/// <para>Used where an output must be positive, such as a variance.</para>
/// <para>C. Dugas, Y. Bengio, F. Bélisle, C. Nadeau and R. Garcia, "Incorporating second-order functional knowledge for
/// better option pricing", 2001.</para>
/// </remarks>
/// <seealso cref="ReLU"/>
/// <seealso cref="Mish"/>
public sealed record Softplus : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    public Softplus()
        : base(ElementwiseKernel.OfCombined(default(Lanewise)))
    {
    }

    /// <inheritdoc/>
    public override string Name => "Softplus";

    /// <inheritdoc/>
    public override Formula Formula => new(
        @"\ln(1 + e^{x})",
        @"\frac{1}{1 + e^{-x}}");

    /// <inheritdoc/>
    public override Interval Range => new(0, double.PositiveInfinity);

    internal readonly struct Lanewise : ICombinedElementwise
    {
        public static bool InOwnPrecision => true;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V>
        {
            if (default(V) is IFloatForFloat)
                return Tail<V, SoftplusTail>.Exponential(V.Abs(x)).Plus(V.Max(0, x));
            var e = Exponential<V>.Of(-V.Abs(x)).Value;
            return Value(x, e);
        }

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V>
        {
            if (default(V) is IFloatForFloat)
                return Tail<V, SigmoidTail>.Exponential(V.Abs(x)).Rising(x);
            return new LogisticGate<V>(x).Value;
        }

        [MethodImpl(AggressiveInlining)]
        public void Both<V>(V x, out V value, out V derivative) where V : struct, ILanes<V>
        {
            if (default(V) is IFloatForFloat)
            {
                value = Value(x);
                derivative = Derivative(x);
                return;
            }
            var e = Exponential<V>.Of(-V.Abs(x)).Value;
            value = Value(x, e);
            derivative = (Extended<V>.Where(x < 0, e, 1) / Extended<V>.OrderedSum(1, e)).Rounded;
        }

        [MethodImpl(AggressiveInlining)]
        private static V Value<V>(V x, Extended<V> e) where V : struct, ILanes<V>
        {
            // ln(1 + e) = 2 artanh(y/2), y = 2e/(2 + e)
            var y = e / Extended<V>.OrderedSum(1, e.Times(0.5));
            var square = y.High * y.High;
            var rest = V.MultiplyAdd(y.High * square, LogarithmTail.Of(square), y.Low);
            // Where the sum would be of infinities, or the logarithm is lost in it.
            return V.Where(x > 800, x, (V.Max(0, x) + new Extended<V>(y.High, rest)).Rounded);
        }
    }
}
