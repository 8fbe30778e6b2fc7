using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>The logistic function, σ(x) = 1 / (1 + e⁻ˣ).</summary>
/// <remarks>
/// <para>σ′(x) = σ(x) σ(−x), at most 1/4, at 0. Range (0, 1). The form σ(1 − σ) loses every digit of the right tail,
/// from x = 37 in double and 17 in float; here both tails are exact.</para>
/// <para>Used for binary outputs and for the gates of recurrent networks; as a hidden activation it saturates and is
/// not centred on zero.</para>
/// <para>P.-F. Verhulst, "Recherches mathématiques sur la loi d'accroissement de la population", 1845,
/// gdz.sub.uni-goettingen.de/id/PPN129323640_0018; D. Rumelhart, G. Hinton and R. Williams, "Learning representations by
/// back-propagating errors", 1986, doi:10.1038/323533a0.</para>
/// </remarks>
/// <seealso cref="Tanh"/>
/// <seealso cref="HardSigmoid"/>
public sealed record Sigmoid : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    public Sigmoid()
        : base(ElementwiseKernel.OfCombined(default(Lanewise)))
    {
    }

    /// <inheritdoc/>
    public override string Name => "Sigmoid";

    /// <inheritdoc/>
    public override Formula Formula => new(
        @"\frac{1}{1 + e^{-x}}",
        @"\sigma(x)\,\sigma(-x)");

    /// <inheritdoc/>
    public override Interval Range => new(0, 1);

    private readonly struct Lanewise : ICombinedElementwise
    {
        public static bool InOwnPrecision => true;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V> => Value(x, Tail(x));

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V> => Tail(x).SlopeTimes(1);

        [MethodImpl(AggressiveInlining)]
        public void Both<V>(V x, out V value, out V derivative) where V : struct, ILanes<V>
        {
            var tail = Tail(x);
            value = Value(x, tail);
            derivative = tail.SlopeTimes(1);
        }

        /// <summary>σ(−|x|), from which all follows without a sum that cancels.</summary>
        [MethodImpl(AggressiveInlining)]
        private static PlainLogistic<V> Tail<V>(V x) where V : struct, ILanes<V> =>
            new(PlainLogistic<V>.BoundedSize(x));

        [MethodImpl(AggressiveInlining)]
        private static V Value<V>(V x, PlainLogistic<V> tail) where V : struct, ILanes<V>
        {
            var low = tail.Times(1);
            return V.Where(x < 0, low, 1 - low);
        }
    }
}
