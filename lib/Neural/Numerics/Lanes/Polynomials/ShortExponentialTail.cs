using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes.Polynomials;

/// <summary>(e^(bx) − 1 − bx)/x² for |bx| ≤ ln 2/2, to the precision of float.</summary>
/// <remarks>Written by generate.py. In an order in which the result is soon there.</remarks>
internal static class ShortExponentialTail
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V>(V x, V square, double b) where V : struct, ILanes<V>
    {
        var low = V.MultiplyAdd(0.16666576989698775683 * b * b * b, x, 0.5 * b * b);
        var high = V.MultiplyAdd(0.0083631790527225773704 * b * b * b * b * b, x, 0.041666554617204574203 * b * b * b * b);
        high = V.MultiplyAdd(0.0013926183587713494542 * b * b * b * b * b * b, square, high);
        return V.MultiplyAdd(high, square, low);
    }
}
