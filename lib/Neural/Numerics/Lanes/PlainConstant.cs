using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes;

/// <summary>A constant by which lanes of either precision multiply: where they are float, as an unevaluated sum of two.</summary>
/// <param name="value">The nearest double.</param>
/// <param name="rest">What it misses, for a product that is not to be rounded.</param>
internal readonly struct PlainConstant(double value, double rest = 0)
{
    /// <summary>The sizes between which neither part, nor the inverse's, is far from 1.</summary>
    private const double Ordinary = 1024;

    // Both of one sign, so that a product keeps it.
    private readonly float _high = Truncated(value);
    private readonly float _low = (float)(value - Truncated(value));

    private static float Truncated(double value) => value < 0 ? -PlainLimit.Below(-value) : PlainLimit.Below(value);

    public static bool IsOrdinary(double value) => value is >= 1 / Ordinary and <= Ordinary;

    /// <summary>The constant times x, rounded hardly more than once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Times<V>(V x) where V : struct, ILanes<V> => default(V) is IFloatForFloat
        ? V.MultiplyAdd(x, V.Of(_high, value), x * V.Of(_low, rest))
        : x * value;

    /// <summary>The same with what the rounding has lost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (V Nearest, V Lost) Product<V>(V x) where V : struct, ILanes<V>
    {
        var high = V.Of(_high, value);
        var product = x * high;
        return (product, V.MultiplyAdd(x, V.Of(_low, rest), V.ProductRest(x, high, product)));
    }

    /// <summary>The constant times eˣ·2^shift.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Times<V>(PlainExponential<V> power) where V : struct, ILanes<V> => default(V) is IFloatForFloat
        ? power.Times(V.Of(_high, value), V.Of(_low, rest))
        : power.Times(value, 0);

    /// <summary>The constant times eˣ − 1, for a shift of 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V TimesMinus1<V>(PlainExponential<V> power) where V : struct, ILanes<V> => default(V) is IFloatForFloat
        ? Times(power.Minus1)
        : V.MultiplyAdd(power.Power * value, power.Rise, (power.Power - 1) * value);
}
