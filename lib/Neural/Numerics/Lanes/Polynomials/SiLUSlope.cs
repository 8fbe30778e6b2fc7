using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes.Polynomials;

/// <summary>The derivative of SiLU about its root x₀: (f′(x₀ + x)/x − f″(x₀))/x for |x| ≤ 0.3.</summary>
/// <remarks>Written by generate.py. Even and odd powers are two chains that run side by side.</remarks>
internal static class SiLUSlope
{
    /// <summary>f′(x) from here where digits would cancel, else what <paramref name="elsewhere"/> says.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Near<V>(V x, V elsewhere) where V : struct, ILanes<V>
    {
        if (default(V) is IWide)
            return elsewhere;
        var distance = x - (-1.2784645427610737);
        return V.Where(V.Abs(distance) <= 0.3, Precise(in distance), elsewhere);
    }

    [MethodImpl(Inlining.Apart)]
    private static V Precise<V>(in V x) where V : struct, ILanes<V>
    {
        var distance = new Extended<V>(x, 1.0946994183093437e-16);
        var slope = new Extended<V>(0.2178117057198001, -3.974332795880862e-18);
        return (distance * (slope + ForDouble(x) * distance)).Rounded;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ForDouble<V>(V x) where V : struct, ILanes<V>
    {
        var square = x * x;
        V even = -3.6664009015679956051e-8;
        even = V.MultiplyAdd(even, square, 2.3468340550536941641e-6);
        even = V.MultiplyAdd(even, square, -0.000029733594652923547264);
        even = V.MultiplyAdd(even, square, 0.00018570724537075820354);
        even = V.MultiplyAdd(even, square, 0.00012662741005299505955);
        even = V.MultiplyAdd(even, square, -0.015222655223187862886);
        even = V.MultiplyAdd(even, square, 0.14664879699694690001);
        V odd = -9.1097309364253170577e-8;
        odd = V.MultiplyAdd(odd, square, 8.5976151088336764262e-7);
        odd = V.MultiplyAdd(odd, square, -2.9426182406241601679e-6);
        odd = V.MultiplyAdd(odd, square, -0.000040905342833712569985);
        odd = V.MultiplyAdd(odd, square, 0.00079852188184716159285);
        odd = V.MultiplyAdd(odd, square, -0.0066065891383567406632);
        odd = V.MultiplyAdd(odd, square, 0.018874814223782313451);
        return V.MultiplyAdd(odd, x, even);
    }
}
