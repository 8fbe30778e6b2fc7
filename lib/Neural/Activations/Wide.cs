using System.Numerics;

namespace Neural.Activations;

/// <summary>Computes a function of any precision in double and rounds once.</summary>
internal static class Wide
{
    public static T Apply<T>(T x, Func<double, double> function) where T : IFloatingPointIeee754<T> =>
        T.CreateTruncating(function(double.CreateTruncating(x)));
}
