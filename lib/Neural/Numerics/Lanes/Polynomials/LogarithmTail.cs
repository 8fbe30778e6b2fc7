using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes.Polynomials;

/// <summary>(2 artanh(y/2) − y)/y³ in x = y² for 0 ≤ y ≤ 2/3.</summary>
/// <remarks>Written by generate.py. Even and odd powers are two chains that run side by side.</remarks>
internal static class LogarithmTail
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V>(V x) where V : struct, ILanes<V>
    {
        var square = x * x;
        V even = 1.8634526663487551938e-8;
        even = V.MultiplyAdd(even, square, 2.0685804742821869929e-7);
        even = V.MultiplyAdd(even, square, 4.0695739499230620606e-6);
        even = V.MultiplyAdd(even, square, 0.000088778417478488313331);
        even = V.MultiplyAdd(even, square, 0.0022321428571562738693);
        even = V.MultiplyAdd(even, square, 0.083333333333333333608);
        V odd = 3.5722319429177258001e-8;
        odd = V.MultiplyAdd(odd, square, 8.95253121039813139e-7);
        odd = V.MultiplyAdd(odd, square, 0.000018779960822719882931);
        odd = V.MultiplyAdd(odd, square, 0.0004340277773088075298);
        odd = V.MultiplyAdd(odd, square, 0.012499999999999850585);
        return V.MultiplyAdd(odd, x, even);
    }
}
