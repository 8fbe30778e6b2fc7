using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using Neural.Numerics.Lanes.Polynomials;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>What the hyperbolic tangent takes away, f(x) = x − tanh(x).</summary>
/// <remarks>
/// <para>f′(x) = tanh²(x). Range (−∞, ∞); odd, and −0 stays −0. Near 0, where the difference cancels, x³/3 − … is taken
/// instead.</para>
/// <para>A smooth relative of the shrinkage that sparse coding uses (<see cref="Softshrink"/>); for that one as an
/// activation, K. Gregor and Y. LeCun, "Learning fast approximations of sparse coding", ICML 2010,
/// icml.cc/Conferences/2010/papers/449.pdf.</para>
/// </remarks>
/// <seealso cref="Tanh"/>
public sealed record Tanhshrink : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    public Tanhshrink()
        : base(ElementwiseKernel.OfCombined(default(Lanewise)))
    {
    }

    /// <inheritdoc/>
    public override string Name => "Tanhshrink";

    /// <inheritdoc/>
    public override Formula Formula => new(@"x - \tanh(x)", @"\tanh^2(x)");

    /// <inheritdoc/>
    public override Interval Range => Interval.Real;

    private readonly struct Lanewise : ICombinedElementwise
    {
        /// <summary>Beyond, tanh is 1 to twice a double's precision.</summary>
        private const double FarthestOfDouble = 40;

        public static bool InOwnPrecision => true;

        /// <summary>Up to here the series is taken.</summary>
        private const double Near = 0.75;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V> =>
            default(V) is IFloatForFloat ? Value(x, PlainTanh.Of(Bounded(x))) : Value(x, Tanh(Bounded(x)));

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V> =>
            default(V) is IFloatForFloat ? Derivative(PlainTanh.Of(Bounded(x))) : Derivative(Tanh(Bounded(x)));

        [MethodImpl(AggressiveInlining)]
        public void Both<V>(V x, out V value, out V derivative) where V : struct, ILanes<V>
        {
            if (default(V) is IFloatForFloat)
            {
                var plain = PlainTanh.Of(Bounded(x));
                value = Value(x, plain);
                derivative = Derivative(plain);
                return;
            }
            var tanh = Tanh(Bounded(x));
            value = Value(x, tanh);
            derivative = Derivative(tanh);
        }

        [MethodImpl(AggressiveInlining)]
        private static V Bounded<V>(V x) where V : struct, ILanes<V> => V.Min(Farthest<V>(), V.Abs(x));

        [MethodImpl(AggressiveInlining)]
        private static double Farthest<V>() where V : struct, ILanes<V> => Plain.Of<V>(PlainTanh.Farthest, FarthestOfDouble);

        [MethodImpl(AggressiveInlining)]
        private static V Value<V>(V x, Piecewise<V, TanhTable> tanh) where V : struct, ILanes<V> =>
            FromDifference(x, Bounded(x) - tanh.Constant - tanh.Rise);

        [MethodImpl(AggressiveInlining)]
        private static V Value<V>(V x, Extended<V> tanh) where V : struct, ILanes<V> =>
            FromDifference(x, Extended<V>.OrderedSum(Bounded(x), -tanh).Rounded);

        [MethodImpl(AggressiveInlining)]
        private static V FromDifference<V>(V x, V difference) where V : struct, ILanes<V>
        {
            var near = V.Where(Bounded(x) <= Near, Series(Bounded(x)).Rounded, difference);
            return V.CopySign(V.Where(V.Abs(x) > Farthest<V>(), V.Abs(x) - 1, near), x);
        }

        [MethodImpl(AggressiveInlining)]
        private static V Derivative<V>(Piecewise<V, TanhTable> tanh) where V : struct, ILanes<V>
        {
            var sum = Extended<V>.OrderedSum(tanh.Constant, tanh.Rise);
            return Derivative(new Extended<V>(sum.High, sum.Low + tanh.Lost));
        }

        [MethodImpl(AggressiveInlining)]
        private static V Derivative<V>(Extended<V> tanh) where V : struct, ILanes<V> => (tanh * tanh).Rounded;

        /// <summary>x − tanh(x) = x³/3 − …, for 0 ≤ x ≤ ¾.</summary>
        [MethodImpl(AggressiveInlining)]
        private static Extended<V> Series<V>(V x) where V : struct, ILanes<V> =>
            x * Extended<V>.Product(x, x) * TanhshrinkTail.Of(x * x);

        [MethodImpl(AggressiveInlining)]
        private static Extended<V> Tanh<V>(V size) where V : struct, ILanes<V>
        {
            var negative = new PlainExponential<V>(-2 * size).ExtendedMinus1;
            return -(negative / Extended<V>.OrderedSum(2, negative));
        }
    }
}
