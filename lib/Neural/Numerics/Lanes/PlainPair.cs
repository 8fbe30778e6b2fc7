using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes;

/// <summary>A number that was computed, as an unevaluated sum of two in the precision of the lanes.</summary>
internal readonly struct PlainPair(Scalar value)
{
    private readonly LaneConstant _high = new(value.High.Lane(0));
    private readonly LaneConstant _low = new((float)(value.High.Lane(0) - (float)value.High.Lane(0)), value.Low.Lane(0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V High<V>() where V : struct, ILanes<V> => _high.Of<V>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Low<V>() where V : struct, ILanes<V> => _low.Of<V>();

    /// <summary>x times the number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Times<V>(V x) where V : struct, ILanes<V> => V.MultiplyAdd(x, High<V>(), x * Low<V>());
}
