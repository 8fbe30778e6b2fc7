using System.Numerics;
using static Neural.Numerics.Concrete;

namespace Neural.Numerics;

public static partial class SpecialFunctions
{
    /// <summary>ln Σ e^xᵢ, which neither overflows nor underflows: the maximum is taken out of the sum.</summary>
    /// <param name="x">Any numbers; none, or only −∞, gives −∞; +∞ gives +∞; NaN gives NaN.</param>
    public static T LogSumExp<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
        T.CreateTruncating(
            typeof(T) == typeof(float) ? ShiftedRow.LogOfUnshiftedSum(As<T, float>(x))
            : typeof(T) == typeof(double) ? ShiftedRow.LogOfUnshiftedSum(As<T, double>(x))
            : ShiftedRow.LogOfUnshiftedSum<double>(Widen(x)));

    /// <inheritdoc cref="LogSumExp{T}(ReadOnlySpan{T})"/>
    public static T LogSumExp<T>(T[] x) where T : IFloatingPointIeee754<T>
    {
        Require.Given(x);
        return LogSumExp<T>(x.AsSpan());
    }
}
