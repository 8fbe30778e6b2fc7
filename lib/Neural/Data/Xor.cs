using System.Numerics;
using Neural.Numerics;

namespace Neural.Data;

/// <summary>Exclusive or: four points that no line separates.</summary>
public static class Xor
{
    /// <summary>The four points of the truth table, with one target column of 0 and 1.</summary>
    public static Dataset<T> Generate<T>()
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (zero, one) = (T.Zero, T.One);
        return new(
            Matrix.FromRows([zero, zero], [zero, one], [one, zero], [one, one]), Matrix.Column(zero, one, one, zero));
    }

    /// <inheritdoc cref="Generate{T}()"/>
    public static Dataset<double> Generate() => Generate<double>();
}
