using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes.Polynomials;

namespace Neural.Numerics.Lanes;

/// <summary>eˣ as m·2^⌊n⌋ with m between 0.9 and 2, so that it may be multiplied before it underflows; where results are
/// float, lanes of double cannot underflow, and n = 0.</summary>
/// <remarks>x = n ln 2 + r, where n is a multiple of 1/16 and |r| ≤ ln 2/32, so that eˣ is 2ⁿ, from a table, times
/// eʳ = 1 + r + r² <see cref="ExponentialTail"/>(r) (P. Tang, "Table-driven implementation of the exponential function in
/// IEEE floating-point arithmetic", 1989, doi:10.1145/63522.214389). n ln 2 is taken off in two parts (W. Cody and W. Waite,
/// "Software manual for the elementary functions", 1980).</remarks>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct Exponential<V>(Extended<V> mantissa, V exponent) where V : struct, ILanes<V>
{
    private const double Log2E = 1.4426950408889634;
    private const double Ln2 = 0.6931471805599453;

    /// <summary>38 binary digits, so that n times it is exact where a multiply-add is not fused, too.</summary>
    private const double Ln2High = 0.6931471805582987;
    private const double Ln2Low = 1.6465949582897082e-12;

    /// <summary>Below, eˣ has long underflowed; it also stands in for −∞.</summary>
    public const double Lowest = -1200;

    /// <summary>1.5·2⁴⁸: a number added to it is rounded to a multiple of 1/16, of which the last four bits are left as the
    /// last of the sum.</summary>
    private const double Rounder = 422212465065984;

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
    public static Exponential<V> Of(V x)
    {
        var bounded = V.Max(Lowest, x);
        var rounded = V.MultiplyAdd(bounded, Log2E, Rounder);
        var n = rounded - Rounder;
        return default(V) is IDoubleForFloat
            ? new(V.Scale(Plain(rounded, V.MultiplyAdd(n, -Ln2, bounded)), n), default)
            : Of(rounded, n, Rest(bounded, n));
    }

    /// <summary>eˣ for x up to 700 with all the digits that lanes hold, also where results are float: for sums that
    /// cancel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exponential<V> PreciselyOf(V x)
    {
        if (default(V) is not IDoubleForFloat)
            return Of(x);
        var bounded = V.Max(Lowest, x);
        var rounded = V.MultiplyAdd(bounded, Log2E, Rounder);
        var n = rounded - Rounder;
        var r = Rest(bounded, n);
        var power = V.Lookup(PowersOf2.Nearest, rounded);
        var rise = V.MultiplyAdd(r * r, ExponentialTail.ForDouble(r), r);
        return new(V.Scale(V.MultiplyAdd(power, rise, power), n), default);
    }

    /// <inheritdoc cref="Of(V)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exponential<V> Of(Extended<V> x)
    {
        if (default(V) is IDoubleForFloat)
            return Of(x.High);
        var bounded = V.Max(Lowest, x.High);
        var rounded = V.MultiplyAdd(bounded, Log2E, Rounder);
        var n = rounded - Rounder;
        return Of(rounded, n, Rest(bounded, n) + x.Low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Exponential<V> Of(V rounded, V n, V r)
    {
        var power = V.Lookup(PowersOf2.Nearest, rounded);
        var tail = V.MultiplyAdd(r * r, ExponentialTail.Of(r), V.Lookup(PowersOf2.Rest, rounded));
        return new(Extended<V>.OrderedSum(power, power * (r + tail)), n);
    }

    /// <summary>m alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Plain(V rounded, V r)
    {
        var power = V.Lookup(PowersOf2.Nearest, rounded);
        return V.MultiplyAdd(power, V.MultiplyAdd(r * r, ExponentialTail.Of(r), r), power);
    }

    /// <summary>r = x − n ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Rest(V x, V n) => V.MultiplyAdd(n, -Ln2Low, V.MultiplyAdd(n, -Ln2High, x));

    /// <summary>eˣ − 1 for x up to ½, with all its digits where x is small.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> Minus1(V x)
    {
        var bounded = V.Max(Lowest, x);
        var rounded = V.MultiplyAdd(bounded, Log2E, Rounder);
        var n = rounded - Rounder;
        if (default(V) is not IDoubleForFloat)
            return Minus1(bounded, rounded, n, V.Lookup(PowersOf2.Rest, rounded));
        var r = V.MultiplyAdd(n, -Ln2, bounded);
        var power = V.Scale(V.Lookup(PowersOf2.Nearest, rounded), n);
        return V.MultiplyAdd(power, V.MultiplyAdd(r * r, ExponentialTail.Of(r), r), power - 1);
    }

    /// <inheritdoc cref="Minus1(V)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> Minus1(Extended<V> x)
    {
        if (default(V) is IDoubleForFloat)
            return Minus1(x.High);
        var bounded = V.Max(Lowest, x.High);
        var rounded = V.MultiplyAdd(bounded, Log2E, Rounder);
        return Minus1(bounded, rounded, rounded - Rounder, V.Lookup(PowersOf2.Rest, rounded) + x.Low);
    }

    /// <summary>eˣ − 1, where e^<paramref name="rest"/> is a factor that is lost in rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Extended<V> Minus1(V x, V rounded, V n, V rest)
    {
        var coarse = V.MultiplyAdd(n, -Ln2High, x);
        var r = V.MultiplyAdd(n, -Ln2Low, coarse);
        var lost = V.MultiplyAdd(n, -Ln2Low, coarse - r);
        var tail = V.MultiplyAdd(r * r, ExponentialTail.Of(r), rest + lost);
        var power = V.Scale(V.Lookup(PowersOf2.Nearest, rounded), n);
        var less1 = Extended<V>.OrderedSum(-1, power);
        var product = Extended<V>.Product(power, r);
        var sum = Extended<V>.OrderedSum(less1.High, product.High);
        return Extended<V>.OrderedSum(
            sum.High, V.MultiplyAdd(power, tail, sum.Low + (less1.Low + product.Low)));
    }
}
