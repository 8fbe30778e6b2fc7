using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes.Polynomials;

namespace Neural.Numerics.Lanes;

/// <summary>eˣ as m·2ⁿ with m between 0.7 and 1.42, so that it may be multiplied before it underflows; where results are
/// float, lanes of double cannot underflow, and n = 0.</summary>
/// <remarks>x = n ln 2 + r with |r| ≤ ½ ln 2, where n ln 2 is taken off in two parts (W. Cody and W. Waite, "Software
/// manual for the elementary functions", 1980), and eʳ = 1 + r + r²
/// <see cref="ExponentialTail"/>(r).</remarks>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct Exponential<V>(Extended<V> mantissa, V exponent) where V : struct, ILanes<V>
{
    private const double Log2E = 1.4426950408889634;
    private const double Ln2High = 0.6931471805598903;
    private const double Ln2Low = 5.497923018708371e-14;

    /// <summary>Below, eˣ has long underflowed; it also stands in for −∞.</summary>
    private const double Lowest = -1200;

    public readonly Extended<V> Mantissa = mantissa;
    public readonly V Exponent = exponent;

    /// <summary>eˣ itself, for x where it neither overflows nor needs its digits once it underflows.</summary>
    public Extended<V> Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Extended<V>.TimesPowerOf2(Mantissa, Exponent);
    }

    /// <summary>eˣ for x up to 700.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exponential<V> Of(Extended<V> x)
    {
        var (n, r, rest) = Reduce(x);
        if (default(V) is IWide)
            return new(V.Scale(1 + r + rest, n), default);
        var sum = Extended<V>.OrderedSum(1, r);
        return new(Extended<V>.OrderedSum(sum.High, rest + sum.Low), n);
    }

    /// <summary>eˣ − 1 for x up to 700, with all its digits where x is small.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> Minus1(Extended<V> x)
    {
        var (n, r, rest) = Reduce(x);
        V power = V.Scale(1, n);
        var sum = Extended<V>.OrderedSum(power - 1, power * r);
        var tail = default(V) is not IWide ? V.MultiplyAdd(power, rest, sum.Low) : power * rest;
        return Extended<V>.OrderedSum(sum.High, tail);
    }

    /// <summary>n, r and eʳ − 1 − r, which includes what r lost in rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (V N, V R, V Tail) Reduce(Extended<V> x)
    {
        var high = V.Max(Lowest, x.High);
        var n = V.Round(high * Log2E);
        var coarse = V.MultiplyAdd(n, -Ln2High, high);
        var r = V.MultiplyAdd(n, -Ln2Low, coarse);
        var tail = r * r * ExponentialTail.Of(r);
        if (default(V) is IWide)
            return (n, r, tail);
        var lost = V.MultiplyAdd(n, -Ln2Low, coarse - r) + x.Low;
        return (n, r, V.MultiplyAdd(lost, 1 + (r + tail), tail));
    }
}
