using System.Numerics;
using Neural.Numerics.Lanes;

namespace Neural.Numerics;

public static partial class SpecialFunctions
{
    /// <summary>eˣ − 1 within 2 ULP, with all its digits where x is small.</summary>
    /// <param name="x">Any number; −0 gives −0, −∞ gives −1, +∞ gives +∞.</param>
    public static T ExpM1<T>(T x) where T : IFloatingPointIeee754<T> => InDouble(x, ExpM1);

    private static double ExpM1(double x) =>
        x == 0 ? x
        : x < 0.5 ? Exponential<Lanes128<double, double>>.Minus1(x).Rounded.Lane(0)
        : x < 50 ? (Exponential<Lanes128<double, double>>.Of(x).Value - 1).Rounded.Lane(0)
        : Math.Exp(x);
}
