using System.Numerics;
using System.Numerics.Tensors;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>Every row x divided by the root of its mean square, after its mean was subtracted or not: what
/// <see cref="LayerNorm{T}"/> and <see cref="RMSNorm{T}"/> share.</summary>
/// <param name="epsilon">Added to the mean square.</param>
/// <param name="centres">Whether the mean is subtracted.</param>
internal readonly struct RowNormalization<T>(double epsilon, bool centres)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>x̂, and 1/√(mean square + ε) of every row.</summary>
    public (Matrix<T> Normalized, T[] Inverse) Apply(Matrix<T> x)
    {
        var normalized = Matrix<T>.Result(x.Rows, x.Columns);
        var inverse = new T[x.Rows];
        var count = T.CreateTruncating(x.Columns);
        for (var row = 0; row < x.Rows; row++)
        {
            var y = normalized.Row(row);
            TensorPrimitives.Subtract(x.Row(row), centres ? Sums.Of<T>(x.Row(row)) / count : T.Zero, y);
            inverse[row] = T.One / T.Sqrt((Sums.OfSquares<T>(y) / count) + SmallNumber.BesideSquare<T>(epsilon));
            TensorPrimitives.Multiply(y, inverse[row], y);
        }

        return (normalized, inverse);
    }

    /// <summary>∂L/∂x from g = ∂L/∂x̂: (g − mean(g) − x̂·mean(g ∘ x̂))/√(mean square + ε), without mean(g) where none was
    /// subtracted. <paramref name="gradient"/> is overwritten.</summary>
    public void Pullback(Matrix<T> gradient, Matrix<T> normalized, T[] inverse)
    {
        var count = T.CreateTruncating(gradient.Columns);
        for (var row = 0; row < gradient.Rows; row++)
        {
            var g = gradient.Row(row);
            var x = normalized.Row(row);
            var mean = centres ? Sums.Of<T>(g) / count : T.Zero;
            var share = Sums.OfProducts<T>(g, x) / count;
            for (var i = 0; i < g.Length; i++)
                g[i] = inverse[row] * (g[i] - mean - (share * x[i]));
        }
    }
}
