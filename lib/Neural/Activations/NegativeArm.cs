using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>The left side of exponential linear units in the lanes' own precision: d(e^z − 1), and its derivative s·e^z.</summary>
internal readonly struct NegativeArm(double depth, double slope)
{
    private readonly PlainConstant _depth = new(depth);
    private readonly PlainConstant _slope = new(slope * PlainExponential<Lanes128<float, float>>.Unit());
    private readonly LaneConstant _slopeOfDouble = new(slope * PlainExponential<Lanes128<double, double>>.Unit());

    /// <param name="power">e^z as <see cref="PlainExponential{V}.Falling(V)"/>.</param>
    [MethodImpl(AggressiveInlining)]
    public V Value<V>(PlainExponential<V> power) where V : struct, ILanes<V> =>
        _depth.TimesMinus1(power.Scaled(PlainExponential<V>.Unit()));

    /// <inheritdoc cref="Value"/>
    [MethodImpl(AggressiveInlining)]
    public V Derivative<V>(PlainExponential<V> power) where V : struct, ILanes<V> => default(V) is IFloatForFloat
        ? _slope.Times(power)
        : power.Times(_slopeOfDouble.Of<V>(), 0);
}
