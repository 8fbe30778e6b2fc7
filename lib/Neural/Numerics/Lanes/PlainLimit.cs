using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes;

/// <summary>A limit with which lanes of either precision compare: whoever compares a float with it compares with the double.</summary>
internal readonly struct PlainLimit(double value)
{
    private readonly float _inFloat = Below(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Of<V>() where V : struct, ILanes<V> => V.Of(_inFloat, value);

    /// <summary>The largest float that is no larger than the value.</summary>
    public static float Below(double value)
    {
        var nearest = (float)value;
        return nearest <= value ? nearest : float.BitDecrement(nearest);
    }
}
