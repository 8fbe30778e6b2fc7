using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes.Polynomials;

/// <summary>(a + 4) e^(a²/2) Φ(−a) in x = (a − 4)/(a + 4) for 0 ≤ a ≤ 38.6.</summary>
/// <remarks>Written by generate.py. Even and odd powers are two chains that run side by side.</remarks>
internal static class NormalTail
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> Of<V>(in Extended<V> x) where V : struct, ILanes<V>
    {
        var square = x.High * x.High;
        V even = 3.4773733947264294322e-10;
        even = V.MultiplyAdd(even, square, -3.8277703488169371681e-9);
        even = V.MultiplyAdd(even, square, 2.1751150444920150481e-8);
        even = V.MultiplyAdd(even, square, -8.7393096741145793573e-8);
        even = V.MultiplyAdd(even, square, 2.7296652416521598336e-7);
        even = V.MultiplyAdd(even, square, -6.3014128580917769558e-7);
        even = V.MultiplyAdd(even, square, 7.1677835522316683237e-7);
        even = V.MultiplyAdd(even, square, -1.9082767090641264101e-6);
        even = V.MultiplyAdd(even, square, 0.00013334431423450129016);
        even = V.MultiplyAdd(even, square, -0.0034796923674956401822);
        even = V.MultiplyAdd(even, square, 0.060396574890939173163);
        even = V.MultiplyAdd(even, square, 0.38713740074221452324);
        V odd = 1.5106624482113330051e-10;
        odd = V.MultiplyAdd(odd, square, -1.0882677389422826591e-9);
        odd = V.MultiplyAdd(odd, square, 2.0748993500452714788e-9);
        odd = V.MultiplyAdd(odd, square, 1.3666762296332062648e-8);
        odd = V.MultiplyAdd(odd, square, -1.5560646234909353727e-7);
        odd = V.MultiplyAdd(odd, square, 1.022015541225963423e-6);
        odd = V.MultiplyAdd(odd, square, -5.9203650653391182976e-6);
        odd = V.MultiplyAdd(odd, square, 0.000035144734823176884326);
        odd = V.MultiplyAdd(odd, square, -0.00023109494269553376153);
        odd = V.MultiplyAdd(odd, square, 0.0016308184582530439214);
        odd = V.MultiplyAdd(odd, square, -0.0075401889667562505972);
        odd = V.MultiplyAdd(odd, square, -0.18652185795965675745);
        odd = V.MultiplyAdd(odd, square, -0.6078966419718921086);
        var constant = new Extended<V>(0.7552851304157515, -2.229250635747737e-17);
        return odd * x + (Extended<V>.Product(even, square) + constant);
    }
}
