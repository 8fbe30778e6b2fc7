using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>f(x) = x / (1 + |x|).</summary>
/// <remarks>
/// <para>f′(x) = 1 / (1 + |x|)², at most 1, at 0. Range (−1, 1); odd, and −0 stays −0. It approaches its limits as 1/x
/// does, where tanh approaches them exponentially, and so saturates later.</para>
/// <para>J. Bergstra, G. Desjardins, P. Lamblin and Y. Bengio, "Quadratic polynomials learn better image features",
/// technical report 1337, Université de Montréal, 2009; X. Glorot and Y. Bengio, "Understanding the difficulty of training
/// deep feedforward neural networks", AISTATS 2010, PMLR 9, pp. 249–256.</para>
/// </remarks>
/// <seealso cref="Tanh"/>
public sealed record Softsign : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    public Softsign()
        : base(ElementwiseKernel.Of(default(Lanewise)))
    {
    }

    /// <inheritdoc/>
    public override string Name => "Softsign";

    /// <inheritdoc/>
    public override Formula Formula => new(
        @"\frac{x}{1 + |x|}",
        @"\frac{1}{(1 + |x|)^2}");

    /// <inheritdoc/>
    public override Interval Range => new(-1, 1);

    private readonly struct Lanewise : IElementwise
    {
        public static bool InOwnPrecision => true;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V>
        {
            // Beyond 1 it is what is left of 1, whose rounding never falls; and ∞/∞ would be no number.
            var size = V.Abs(x);
            var isNear = size < 1;
            var quotient = V.Where(isNear, size, 1) / (1 + size);
            return V.CopySign(V.Where(isNear, quotient, 1 - quotient), x);
        }

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V>
        {
            var inverse = 1 / (1 + (Extended<V>)V.Min(V.MaxValue, V.Abs(x)));
            return (inverse * inverse).Rounded;
        }
    }
}
