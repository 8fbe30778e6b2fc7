using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>The logarithm of the sigmoid, f(x) = ln σ(x) = −ln(1 + e⁻ˣ).</summary>
/// <remarks>
/// <para>f′(x) = σ(−x). Range (−∞, 0). It is −softplus(−x) and computed so: neither tail overflows or cancels.</para>
/// <para>Used in losses, where the logarithm of a probability is wanted from its logit.</para>
/// <para>C. Bishop, "Pattern recognition and machine learning", 2006, section 4.3.</para>
/// </remarks>
/// <seealso cref="Softplus"/>
/// <seealso cref="Sigmoid"/>
public sealed record LogSigmoid : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    public LogSigmoid()
        : base(ElementwiseKernel.Of(default(Lanewise)))
    {
    }

    /// <inheritdoc/>
    public override string Name => "Log-sigmoid";

    /// <inheritdoc/>
    public override Formula Formula => new(@"-\ln(1 + e^{-x})", @"\frac{1}{1 + e^{x}}");

    /// <inheritdoc/>
    public override Interval Range => new(double.NegativeInfinity, 0);

    private readonly struct Lanewise : IElementwise
    {
        public static bool InOwnPrecision => true;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V> => -default(Softplus.Lanewise).Value(-x);

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V> => default(Softplus.Lanewise).Derivative(-x);
    }
}
