using System.Numerics;

namespace Neural.Numerics;

/// <summary>Functions that .NET lacks, or computes in a form that loses digits.</summary>
/// <remarks>All are computed in double and rounded once to <c>T</c>; NaN gives NaN.</remarks>
public static partial class SpecialFunctions
{
    private static T InDouble<T>(T x, Func<double, double> function) where T : IFloatingPointIeee754<T> =>
        T.CreateTruncating(function(double.CreateTruncating(x)));
}
