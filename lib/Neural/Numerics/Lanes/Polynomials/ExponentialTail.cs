using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes.Polynomials;

/// <summary>(eˣ − 1 − x)/x² for |x| ≤ ½ ln 2.</summary>
/// <remarks>Written by generate.py. Even and odd powers are two chains that run side by side.</remarks>
internal static class ExponentialTail
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V>(V x) where V : struct, ILanes<V> =>
        default(V) is IWide ? ForFloat(x) : ForDouble(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ForDouble<V>(V x) where V : struct, ILanes<V>
    {
        var square = x * x;
        V even = 2.0914686968086877233e-9;
        even = V.MultiplyAdd(even, square, 2.7557273643110295328e-7);
        even = V.MultiplyAdd(even, square, 0.000024801587325547741216);
        even = V.MultiplyAdd(even, square, 0.0013888888888883748305);
        even = V.MultiplyAdd(even, square, 0.041666666666666669755);
        even = V.MultiplyAdd(even, square, 0.5);
        V odd = 2.5105217004720745164e-8;
        odd = V.MultiplyAdd(odd, square, 2.755725540020642443e-6);
        odd = V.MultiplyAdd(odd, square, 0.00019841269874820625271);
        odd = V.MultiplyAdd(odd, square, 0.0083333333333261351258);
        odd = V.MultiplyAdd(odd, square, 0.16666666666666670991);
        return V.MultiplyAdd(odd, x, even);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ForFloat<V>(V x) where V : struct, ILanes<V>
    {
        var square = x * x;
        V even = 0.001393364999630925043;
        even = V.MultiplyAdd(even, square, 0.041666464925285905408);
        even = V.MultiplyAdd(even, square, 0.50000000134658092001);
        V odd = 0.00019890990824673653848;
        odd = V.MultiplyAdd(odd, square, 0.0083333109254809008349);
        odd = V.MultiplyAdd(odd, square, 0.16666666681623231402);
        return V.MultiplyAdd(odd, x, even);
    }
}
