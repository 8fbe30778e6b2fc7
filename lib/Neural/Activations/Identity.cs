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
        : base(new Copying(ElementwiseKernel.Of(default(Lanewise))))
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

    /// <summary>Copies as fast as the runtime can.</summary>
    private sealed record Copying(ElementwiseKernel Lanes) : ElementwiseKernel
    {
        public override T Value<T>(T x) => x;

        public override T Derivative<T>(T x) => Lanes.Derivative(x);

        public override void Value<T>(ReadOnlySpan<T> x, Span<T> value) => x.CopyTo(value);

        public override void Derivative<T>(ReadOnlySpan<T> x, Span<T> derivative) => Lanes.Derivative(x, derivative);

        public override void Both<T>(ReadOnlySpan<T> x, Span<T> value, Span<T> derivative) => Lanes.Both(x, value, derivative);
    }

    private readonly struct Lanewise : IElementwise
    {
        public static bool InOwnPrecision => true;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V> => x;

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V> => V.Where(V.Abs(x) >= 0, 1, x);
    }
}
