using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>The hyperbolic tangent, tanh(x) = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ) = 2σ(2x) − 1.</summary>
/// <remarks>
/// <para>tanh′(x) = 1 − tanh²(x) = 1 / cosh²(x), at most 1, at 0. Range (−1, 1); odd, and −0 stays −0. Computed from
/// e^(−2|x|), so that neither the quotient overflows nor the tail of the derivative cancels.</para>
/// <para>Used inside recurrent networks and as a bounded output that is centred on zero.</para>
/// <para>Y. LeCun, L. Bottou, G. Orr and K.-R. Müller, "Efficient BackProp", 1998, doi:10.1007/3-540-49430-8_2.</para>
/// </remarks>
/// <seealso cref="Sigmoid"/>
/// <seealso cref="HardTanh"/>
/// <seealso cref="Softsign"/>
public sealed record Tanh : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    public Tanh()
        : base(ElementwiseKernel.Of(default(Lanewise)))
    {
    }

    /// <inheritdoc/>
    public override string Name => "Tanh";

    /// <inheritdoc/>
    public override Formula Formula => new(
        @"\frac{e^{x} - e^{-x}}{e^{x} + e^{-x}}",
        @"1 - \tanh^2(x)");

    /// <inheritdoc/>
    public override Interval Range => new(-1, 1);

    private readonly struct Lanewise : IElementwise
    {
        public static bool InOwnPrecision => true;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V>
        {
            if (default(V) is IFloatForFloat)
                return ValueFromTable(x);
            var negative = Exponential<V>.Minus1(-2 * V.Abs(x));
            return V.CopySign((negative / Extended<V>.OrderedSum(2, negative)).Rounded, x);
        }

        [MethodImpl(AggressiveInlining)]
        private static V ValueFromTable<V>(V x) where V : struct, ILanes<V>
        {
            var table = PlainTanh.Of(V.Min(PlainTanh.Farthest, V.Abs(x)));
            return V.CopySign(table.Constant + table.Rise, x);
        }

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V> =>
            new PlainLogistic<V>(PlainLogistic<V>.BoundedSize(2 * x)).SlopeTimes(4);
    }
}
