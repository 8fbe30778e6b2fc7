using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes.Polynomials;

namespace Neural.Numerics.Lanes;

/// <summary>e^(bx) in lanes of float, for bx from −120 to 0 and b ± a power of 2.</summary>
/// <remarks>x = n (ln 2)/b + r with |br| ≤ ln 2/2, where the product is taken off in two parts as in
/// <see cref="Exponential{V}"/>; then e^(bx) = (1 + br + r² <see cref="ShortExponentialTail"/>(r))·2ⁿ, where the 1 is left to
/// the last sum.</remarks>
internal readonly struct ShortExponential<V> where V : struct, ILanes<V>
{
    private const double Log2E = 1.4426950408889634;
    private const double Ln2High = 0.693145751953125;
    private const double Ln2Low = 1.4286068203094173e-06;

    /// <summary>1.5·2²³: a number added to it is rounded to an integer.</summary>
    private const double Rounder = 12582912;

    private readonly V _rise;
    private readonly V _exponent;

    /// <param name="x">The exponent over b.</param>
    /// <param name="rest">What was lost when it was rounded.</param>
    /// <param name="b">A power of 2 or minus one.</param>
    /// <param name="isOne">Where the power is to be 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ShortExponential(V x, V rest, double b, V isOne)
    {
        var n = V.MultiplyAdd(x, b * Log2E, Rounder) - Rounder;
        var r = V.MultiplyAdd(n, -Ln2High / b, x) + V.MultiplyAdd(n, -Ln2Low / b, rest);
        r = V.Where(isOne, 0, r);
        var square = r * r;
        _rise = V.MultiplyAdd(square, ShortExponentialTail.Of(r, square, b), b * r);
        _exponent = V.Where(isOne, 0, n);
    }

    /// <summary>(c + d) e^(bx), where d is the smaller.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Times(V c, V d)
    {
        var change = V.MultiplyAdd(_rise, c + d, d);
        return V.Scale(c + change, _exponent);
    }
}
