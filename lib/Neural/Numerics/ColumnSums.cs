using System.Numerics;
using System.Numerics.Tensors;

namespace Neural.Numerics;

/// <summary>Sums, column by column, of rows that are computed while they are summed.</summary>
internal static class ColumnSums
{
    private const int RowsInOrder = 1024;

    /// <summary>The sum of every column, as a 1×n row.</summary>
    /// <param name="rows">What is summed.</param>
    /// <param name="count">How many rows that is.</param>
    /// <param name="columns">n.</param>
    public static Matrix<T> Of<T, TRows>(TRows rows, int count, int columns)
        where T : unmanaged, IFloatingPointIeee754<T> where TRows : struct, ISummedRows<T> =>
        Of<T, TRows>(rows, 0, count, columns);

    private static Matrix<T> Of<T, TRows>(TRows rows, int from, int to, int columns)
        where T : unmanaged, IFloatingPointIeee754<T> where TRows : struct, ISummedRows<T>
    {
        // Halves of many rows: in one row of sums, a long column would lose digits to the sum so far.
        if (to - from > RowsInOrder)
        {
            var middle = from + ((to - from + (2 * RowsInOrder) - 1) / (2 * RowsInOrder) * RowsInOrder);
            return Of<T, TRows>(rows, from, middle, columns) + Of<T, TRows>(rows, middle, to, columns);
        }

        var sums = Matrix<T>.Result(1, columns);
        sums.Span.Clear();
        for (var row = from; row < to; row++)
            rows.AddTo(sums.Span, row);
        return sums;
    }

    /// <summary>The rows of a matrix.</summary>
    public readonly struct Itself<T>(Matrix<T> a) : ISummedRows<T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        public void AddTo(Span<T> sums, int row) => TensorPrimitives.Add(sums, a.Row(row), sums);
    }

    /// <summary>Those of the product of two matrices, element by element.</summary>
    public readonly struct Products<T>(Matrix<T> a, Matrix<T> b) : ISummedRows<T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        public void AddTo(Span<T> sums, int row) => TensorPrimitives.MultiplyAdd(a.Row(row), b.Row(row), sums, sums);
    }
}

/// <summary>Rows that are summed.</summary>
internal interface ISummedRows<T>
{
    /// <summary>Adds one to the sums so far.</summary>
    void AddTo(Span<T> sums, int row);
}
