using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes.Polynomials;

/// <summary>The derivative of GELU (tanh) about its root x₀: (f′(x₀ + x)/x − f″(x₀))/x for |x| ≤ 0.3.</summary>
/// <remarks>Written by generate.py. Even and odd powers are two chains that run side by side.</remarks>
internal static class GELUTanhSlope
{
    /// <summary>f′(x) from here where digits would cancel, else what <paramref name="elsewhere"/> says.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Near<V>(V x, V elsewhere) where V : struct, ILanes<V>
    {
        if (default(V) is IWide)
            return elsewhere;
        var distance = x - (-0.7524614220710163);
        return V.Where(V.Abs(distance) <= 0.3, Precise(in distance), elsewhere);
    }

    [MethodImpl(Inlining.Apart)]
    private static V Precise<V>(in V x) where V : struct, ILanes<V>
    {
        var distance = new Extended<V>(x, -3.635560509207687e-17);
        var slope = new Extended<V>(0.4304000910248585, 2.028254970529195e-17);
        return (distance * (slope + ForDouble(x) * distance)).Rounded;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ForDouble<V>(V x) where V : struct, ILanes<V>
    {
        var square = x * x;
        V even = -9.4014454553055861577e-7;
        even = V.MultiplyAdd(even, square, 5.911505328189517305e-6);
        even = V.MultiplyAdd(even, square, -0.000034955652157133611911);
        even = V.MultiplyAdd(even, square, 0.00026392762014898165915);
        even = V.MultiplyAdd(even, square, -0.0024227318454644114798);
        even = V.MultiplyAdd(even, square, 0.019682309459829465929);
        even = V.MultiplyAdd(even, square, -0.11394448308095897771);
        even = V.MultiplyAdd(even, square, 0.38751844613578892642);
        V odd = 2.2839270922887391766e-6;
        odd = V.MultiplyAdd(odd, square, -0.000015929594083714547817);
        odd = V.MultiplyAdd(odd, square, 0.00012425072352118724976);
        odd = V.MultiplyAdd(odd, square, -0.000927441962112080171);
        odd = V.MultiplyAdd(odd, square, 0.0052610592536951482829);
        odd = V.MultiplyAdd(odd, square, -0.016619328343041658868);
        odd = V.MultiplyAdd(odd, square, -0.015782853521848056397);
        return V.MultiplyAdd(odd, x, even);
    }
}
