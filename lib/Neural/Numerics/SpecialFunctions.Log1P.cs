using System.Numerics;

namespace Neural.Numerics;

public static partial class SpecialFunctions
{
    /// <summary>ln(1 + x) within 2 ULP, with all its digits where x is small.</summary>
    /// <param name="x">At least −1, where the result is −∞; NaN below. −0 gives −0, +∞ gives +∞.</param>
    /// <remarks>D. Goldberg, "What every computer scientist should know about floating-point arithmetic", 1991,
    /// doi:10.1145/103162.103163, theorem 4, in the additive form: 1 + x is rounded to u, and ln u is corrected by the
    /// rounding error over u.</remarks>
    public static T Log1P<T>(T x) where T : IFloatingPointIeee754<T> => InDouble(x, Log1P);

    private static double Log1P(double x)
    {
        var u = 1 + x;
        if (u == 1)
            return x;
        return double.IsFinite(u) && u > 0 ? Math.Log(u) + (x - (u - 1)) / u : Math.Log(u);
    }
}
