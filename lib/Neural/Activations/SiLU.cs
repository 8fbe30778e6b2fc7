using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>The sigmoid linear unit, f(x) = x σ(x), also called swish.</summary>
/// <remarks>
/// <para>f′(x) = σ(x)(1 + x σ(−x)); its largest value is 1.099839…. Range [−0.27846…, ∞), whose minimum is at −1.2785.
/// −0 stays −0.</para>
/// <para>Used in convolutional networks (EfficientNet) and, gated, in language models (LLaMA).</para>
/// <para>S. Elfwing, E. Uchibe and K. Doya, "Sigmoid-weighted linear units for neural network function approximation in
/// reinforcement learning", Neural Networks 107, 2018, arXiv:1702.03118; P. Ramachandran, B. Zoph and Q. Le, "Searching for
/// activation functions", 2017, arXiv:1710.05941.</para>
/// </remarks>
/// <seealso cref="GELU"/>
/// <seealso cref="HardSwish"/>
public sealed record SiLU : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    public SiLU()
        : base(ElementwiseKernel.Of(default(Lanewise)))
    {
    }

    /// <inheritdoc/>
    public override string Name => "SiLU";

    /// <inheritdoc/>
    public override Formula Formula => new(
        @"\frac{x}{1 + e^{-x}}",
        @"\sigma(x)\left(1 + x\,\sigma(-x)\right)");

    /// <inheritdoc/>
    public override Interval Range => new(-0.27846454276107380, double.PositiveInfinity, IncludesMinimum: true);

    private readonly struct Lanewise : IElementwise
    {
        /// <summary>Beyond, f′(x) is 1 on the right, and below the smallest subnormal on the left.</summary>
        public static bool InOwnPrecision => true;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V>
        {
            var near = PlainLogistic<V>.Bounded(x);
            return V.Where(x > PlainLogistic<V>.One, x, new PlainLogistic<V>(-near).Times(near));
        }

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V> =>
            new PlainSiLUSlope<V>(V.Abs(x)).Rising(x);
    }
}
