using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using Neural.Numerics.Lanes.Polynomials;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>What the hyperbolic tangent takes away, f(x) = x − tanh(x).</summary>
/// <remarks>
/// <para>f′(x) = tanh²(x). Range (−∞, ∞); odd, and −0 stays −0. Near 0, where the difference cancels, x³/3 − … is taken
/// instead.</para>
/// <para>Used in sparse coding: K. Gregor and Y. LeCun, "Learning fast approximations of sparse coding", ICML 2010.</para>
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

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V>
        {
            var size = V.Abs(x);
            var near = V.Min(Farthest, size);
            var cube = near * Extended<V>.Product(near, near);
            var series = (cube * TanhshrinkTail.Of(near * near)).Rounded;
            var difference = (near - Tanh(near)).Rounded;
            return V.CopySign(V.Where(size > Farthest, size - 1, V.Where(near <= 0.5, series, difference)), x);
        }

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V>
        {
            var tanh = Tanh(V.Min(Farthest, V.Abs(x)));
            return (tanh * tanh).Rounded;
        }

        [MethodImpl(AggressiveInlining)]
        private static Extended<V> Tanh<V>(V size) where V : struct, ILanes<V>
        {
            var negative = Exponential<V>.Minus1(-2 * size);
            return -(negative / Extended<V>.OrderedSum(2, negative));
        }
    }
}
