using System.Numerics;

namespace Neural.Numerics;

public static partial class SpecialFunctions
{
    /// <summary>eˣ − 1, with all its digits where x is small.</summary>
    /// <param name="x">Any number; −0 gives −0, −∞ gives −1, +∞ gives +∞.</param>
    /// <remarks>W. Kahan's form, from N. Higham, "Accuracy and stability of numerical algorithms", 2002, section 1.14.1:
    /// the error that eˣ takes in rounding to u is taken again by ln u, and cancels in (u − 1) x / ln u.</remarks>
    public static T ExpM1<T>(T x) where T : IFloatingPointIeee754<T> => InDouble(x, ExpM1);

    private static double ExpM1(double x)
    {
        var u = Math.Exp(x);
        if (u == 1)
            return x;
        return Math.Abs(x) < 1 ? (u - 1) * (x / Math.Log(u)) : u - 1;
    }
}
