using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>The square of ReLU, f(x) = max(x, 0)².</summary>
/// <remarks>
/// <para>f′(x) = 2 max(x, 0), so that f′(0) = 0 and there is no kink. Range [0, ∞); it overflows where x² does.</para>
/// <para>Used in transformers: D. So et al., "Primer: searching for efficient transformers for language modeling", NeurIPS
/// 2021, arXiv:2109.08668.</para>
/// </remarks>
/// <seealso cref="ReLU"/>
public sealed record SquaredReLU : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    public SquaredReLU()
        : base(ElementwiseKernel.Of(default(Lanewise)))
    {
    }

    /// <inheritdoc/>
    public override string Name => "Squared ReLU";

    /// <inheritdoc/>
    public override Formula Formula => new(@"\max(x, 0)^2", @"2\max(x, 0)");

    /// <inheritdoc/>
    public override Interval Range => new(0, double.PositiveInfinity, IncludesMinimum: true);

    private readonly struct Lanewise : IElementwise
    {
        public static bool InOwnPrecision => true;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V>
        {
            var positive = V.Max(0, x);
            return positive * positive;
        }

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V> => 2 * V.Max(0, x);
    }
}
