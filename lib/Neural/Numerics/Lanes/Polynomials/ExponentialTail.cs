using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes.Polynomials;

/// <summary>(eˣ − 1 − x)/x² for |x| ≤ ln 2/32.</summary>
/// <remarks>Written by generate.py. Even and odd powers are two chains that run side by side.</remarks>
internal static class ExponentialTail
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V>(V x) where V : struct, ILanes<V> => default(V) is IWide ? ForFloat(x) : ForDouble(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ForDouble<V>(V x) where V : struct, ILanes<V>
    {
        var square = x * x;
        V even = 0.0013889063475567629718;
        even = V.MultiplyAdd(even, square, 0.041666666663594244326);
        even = V.MultiplyAdd(even, square, 0.5000000000000000801);
        V odd = 0.00019841463826261545355;
        odd = V.MultiplyAdd(odd, square, 0.0083333333329919535408);
        odd = V.MultiplyAdd(odd, square, 0.16666666666666667557);
        return V.MultiplyAdd(odd, x, even);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ForFloat<V>(V x) where V : struct, ILanes<V>
    {
        var square = x * x;
        V even = 0.041667155509571969235;
        even = V.MultiplyAdd(even, square, 0.5);
        V odd = 0.16666959973024332854;
        return V.MultiplyAdd(odd, x, even);
    }
}
