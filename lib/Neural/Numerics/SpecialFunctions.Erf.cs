using System.Numerics;

namespace Neural.Numerics;

public static partial class SpecialFunctions
{
    /// <summary>The error function, erf(x) = 2/√π ∫₀ˣ e^(−t²) dt.</summary>
    /// <param name="x">Any number; −0 gives −0, ±∞ gives ±1.</param>
    /// <remarks>Below 1 the series 2x/√π e^(−x²) Σ (2x²)ⁿ/(2n + 1)!!, whose terms are all positive (M. Abramowitz and
    /// I. Stegun, "Handbook of mathematical functions", 7.1.6); above, 1 − <see cref="Erfc{T}"/>.</remarks>
    public static T Erf<T>(T x) where T : IFloatingPointIeee754<T> => InDouble(x, Erf);

    /// <summary>The complementary error function, erfc(x) = 1 − erf(x), with all its digits in the right tail.</summary>
    /// <param name="x">Any number; −∞ gives 2, +∞ gives 0.</param>
    /// <remarks>For x ≥ 0, e^(−x²) P(t)/(1 + 2x), where P is a polynomial of degree 23 in t = (x − 4)/(x + 4), the form of
    /// M. Shepherd and J. Laframboise, "Chebyshev approximation of (1 + 2x) exp(x²) erfc x in 0 ≤ x &lt; ∞", 1981. The
    /// coefficients interpolate at the Chebyshev points of 0 ≤ x ≤ 27.5, where erfc underflows.</remarks>
    public static T Erfc<T>(T x) where T : IFloatingPointIeee754<T> => InDouble(x, Erfc);

    private static readonly double[] ScaledErfc =
    [
        1.2329951186255525102, -0.13962111684056251977, 0.015379652102619576321, 0.068097054254693473323,
        -0.10103906603629560729, 0.093732834998321394626, -0.066330365812388664272, 0.037167515537922650098,
        -0.016197734056192746184, 0.005031969974293165398, -0.00075777329647634341552, -0.00019925667587989875737,
        0.00015062169605217739281, -0.000024399274806735163977, -0.000011222054159467880311, 5.7098534416645497077e-6,
        2.9381751568737866795e-7, -8.2556100317195343347e-7, 7.4640169088950046388e-8, 1.1011918537215051344e-7,
        -1.7920360316356550918e-8, -1.4096503348569252131e-8, 1.8368212617851956104e-9, 1.2537550125450752155e-9,
    ];

    private static double Erf(double x)
    {
        if (!(Math.Abs(x) < 1))
            return Math.CopySign(1 - Erfc(Math.Abs(x)), x);
        double sum = 0, term = 1;
        for (var n = 1; term > sum * 1e-18; n++)
        {
            sum += term;
            term *= 2 * x * x / (2 * n + 1);
        }
        return 2 / Math.Sqrt(Math.PI) * x * Math.Exp(-x * x) * sum;
    }

    private static double Erfc(double x)
    {
        if (x < 0.5)
            return x < -0.5 ? 2 - Erfc(-x) : 1 - Erf(x);
        if (x > 27.5)
            return 0;
        var t = (x - 4) / (x + 4);
        var p = 0.0;
        for (var i = ScaledErfc.Length - 1; i >= 0; i--)
            p = Math.FusedMultiplyAdd(p, t, ScaledErfc[i]);
        // x² is taken apart into a double and its rounding error, which the exponential would magnify.
        var square = x * x;
        var error = Math.FusedMultiplyAdd(x, x, -square);
        return p / (1 + 2 * x) * Math.Exp(-square) * (1 - error);
    }
}
