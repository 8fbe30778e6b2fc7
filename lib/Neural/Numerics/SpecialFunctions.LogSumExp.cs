using System.Numerics;

namespace Neural.Numerics;

public static partial class SpecialFunctions
{
    /// <summary>ln Σ e^xᵢ, which neither overflows nor underflows: the maximum is taken out of the sum.</summary>
    /// <param name="x">Any numbers; none, or only −∞, gives −∞; +∞ gives +∞; NaN gives NaN.</param>
    public static T LogSumExp<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        var row = ShiftedRow.Of(x, temperature: 1);
        return double.IsInfinity(row.Maximum)
            ? T.CreateTruncating(row.Maximum)
            : T.CreateTruncating(row.Maximum + Math.Log(row.Sum));
    }

    /// <inheritdoc cref="LogSumExp{T}(ReadOnlySpan{T})"/>
    public static T LogSumExp<T>(T[] x) where T : IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return LogSumExp<T>(x.AsSpan());
    }
}
