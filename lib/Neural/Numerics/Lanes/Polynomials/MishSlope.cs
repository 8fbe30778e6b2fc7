using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes.Polynomials;

/// <summary>The derivative of Mish about its root x₀: (f′(x₀ + x)/x − f″(x₀))/x for |x| ≤ 0.3.</summary>
/// <remarks>Written by generate.py. Even and odd powers are two chains that run side by side.</remarks>
internal static class MishSlope
{
    /// <summary>f′(x) from here where digits would cancel, else what <paramref name="elsewhere"/> says.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Near<V>(V x, V elsewhere) where V : struct, ILanes<V>
    {
        if (default(V) is IWide)
            return elsewhere;
        var distance = x - (-1.1924312145154952);
        return V.Where(V.Abs(distance) <= 0.3, Precise(in distance), elsewhere);
    }

    [MethodImpl(Inlining.Apart)]
    private static V Precise<V>(in V x) where V : struct, ILanes<V>
    {
        var distance = new Extended<V>(x, 4.8484829848031044e-17);
        var slope = new Extended<V>(0.2669479140495345, 1.5332816617135587e-17);
        return (distance * (slope + ForDouble(x) * distance)).Rounded;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ForDouble<V>(V x) where V : struct, ILanes<V>
    {
        var square = x * x;
        V even = 2.913691230019856847e-6;
        even = V.MultiplyAdd(even, square, -0.000017299736271421413606);
        even = V.MultiplyAdd(even, square, -0.000041961471096248374442);
        even = V.MultiplyAdd(even, square, 0.00098981810139328878893);
        even = V.MultiplyAdd(even, square, -0.0033606849270124226642);
        even = V.MultiplyAdd(even, square, -0.020271822716684308451);
        even = V.MultiplyAdd(even, square, 0.20473126408010586641);
        V odd = 1.0238550342946891202e-6;
        odd = V.MultiplyAdd(odd, square, 9.4906898395648420275e-7);
        odd = V.MultiplyAdd(odd, square, -0.000055829331038983712986);
        odd = V.MultiplyAdd(odd, square, 0.00025412937784037140179);
        odd = V.MultiplyAdd(odd, square, 0.0010924055407206283913);
        odd = V.MultiplyAdd(odd, square, -0.015821126561732035634);
        odd = V.MultiplyAdd(odd, square, 0.041907821043609871762);
        return V.MultiplyAdd(odd, x, even);
    }
}
