using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes.Polynomials;

/// <summary>The derivative of GELU about its root x₀: (f′(x₀ + x)/x − f″(x₀))/x for |x| ≤ 0.3.</summary>
/// <remarks>Written by generate.py. Even and odd powers are two chains that run side by side.</remarks>
internal static class GELUSlope
{
    /// <summary>f′(x) from here where digits would cancel, else what <paramref name="elsewhere"/> says.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Near<V>(V x, V elsewhere) where V : struct, ILanes<V>
    {
        if (default(V) is IWide)
            return elsewhere;
        var distance = x - (-0.7517915246935645);
        return V.Where(V.Abs(distance) <= 0.3, Precise(in distance), elsewhere);
    }

    [MethodImpl(Inlining.Apart)]
    private static V Precise<V>(in V x) where V : struct, ILanes<V>
    {
        var distance = new Extended<V>(x, -1.4956759177009883e-17);
        var slope = new Extended<V>(0.4314939923140469, 2.7308688141129613e-17);
        return (distance * (slope + ForDouble(x) * distance)).Rounded;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ForDouble<V>(V x) where V : struct, ILanes<V>
    {
        var square = x * x;
        V even = 4.3221105208424455645e-7;
        even = V.MultiplyAdd(even, square, -0.000011214292377677457958);
        even = V.MultiplyAdd(even, square, 0.0001863397403527937176);
        even = V.MultiplyAdd(even, square, -0.0022395380678734049551);
        even = V.MultiplyAdd(even, square, 0.019421679838185839876);
        even = V.MultiplyAdd(even, square, -0.11400823329722168911);
        even = V.MultiplyAdd(even, square, 0.38828498299055199784);
        V odd = 5.5847931192401239343e-7;
        odd = V.MultiplyAdd(odd, square, -7.7469080280415412626e-6);
        odd = V.MultiplyAdd(odd, square, 0.000086159377010481178097);
        odd = V.MultiplyAdd(odd, square, -0.00074482683526057926866);
        odd = V.MultiplyAdd(odd, square, 0.0045392283790707624668);
        odd = V.MultiplyAdd(odd, square, -0.014771522148244009546);
        odd = V.MultiplyAdd(odd, square, -0.018199676398671087422);
        return V.MultiplyAdd(odd, x, even);
    }
}
