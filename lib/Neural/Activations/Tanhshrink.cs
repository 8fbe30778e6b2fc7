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
        : base(ElementwiseKernel.Of(default(Lanewise)))
    {
    }

    /// <inheritdoc/>
    public override string Name => "Tanhshrink";

    /// <inheritdoc/>
    public override Formula Formula => new(@"x - \tanh(x)", @"\tanh^2(x)");

    /// <inheritdoc/>
    public override Interval Range => Interval.Real;

    private readonly struct Lanewise : IElementwise
    {
        /// <summary>Beyond, tanh is 1 to twice a double's precision.</summary>
        private const double Farthest = 100;

        public static bool InOwnPrecision => false;

        /// <summary>Up to here the series is taken.</summary>
        private const double Near = 0.5;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V>
        {
            var size = V.Abs(x);
            var bounded = V.Min(Farthest, size);
            var difference = (bounded - Tanh(bounded)).Rounded;
            var near = V.Where(bounded <= Near, Series(bounded).Rounded, difference);
            return V.CopySign(V.Where(size > Farthest, size - 1, near), x);
        }

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V>
        {
            var bounded = V.Min(Farthest, V.Abs(x));
            // Near 0 the series, which is small beside x, makes the better tanh.
            var tanh = Extended<V>.Where(bounded <= Near, bounded - Series(bounded), Tanh(bounded));
            return (tanh * tanh).Rounded;
        }

        /// <summary>x − tanh(x) = x³/3 − …, for 0 ≤ x ≤ ½.</summary>
        [MethodImpl(AggressiveInlining)]
        private static Extended<V> Series<V>(V x) where V : struct, ILanes<V> =>
            x * Extended<V>.Product(x, x) * TanhshrinkTail.Of(x * x);

        [MethodImpl(AggressiveInlining)]
        private static Extended<V> Tanh<V>(V size) where V : struct, ILanes<V>
        {
            var negative = Exponential<V>.Minus1(-2 * size);
            return -(negative / Extended<V>.OrderedSum(2, negative));
        }
    }
}
