using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>f(x) = x.</summary>
/// <remarks>
/// f′(x) = 1. Range (−∞, ∞). The output of a regression network, and the control of every experiment on
/// non-linearity: layers joined by it collapse into one linear map.
/// </remarks>
public sealed record Identity : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    public Identity()
        : base(ElementwiseKernel.Of(default(Lanewise)))
    {
    }

    /// <inheritdoc/>
    public override string Name => "Identity";

    /// <inheritdoc/>
    public override Formula Formula => new(
        @"x",
        @"1");

    /// <inheritdoc/>
    public override Interval Range => Interval.Real;

    private readonly struct Lanewise : IElementwise
    {
        public static bool InOwnPrecision => true;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V> => x;

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V> => V.Where(V.Abs(x) >= 0, 1, x);
    }
}
