using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes;

/// <summary>A number that was computed, for lanes of either precision: of float, or of double.</summary>
internal readonly struct LaneConstant(float ofFloat, double ofDouble)
{
    /// <param name="value">What lanes of float round.</param>
    public LaneConstant(double value) : this((float)value, value)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Of<V>() where V : struct, ILanes<V> => V.Of(ofFloat, ofDouble);
}
