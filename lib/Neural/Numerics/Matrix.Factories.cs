using System.Numerics;

namespace Neural.Numerics;

/// <summary>Makes matrices; the element type is inferred.</summary>
public static class Matrix
{
    /// <summary>A copy of a rectangular array, such as <c>new[,] { { 1.0, 2 }, { 3, 4 } }</c>.</summary>
    public static Matrix<T> Of<T>(T[,] elements)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Require.Given(elements);
        return new([.. elements.Cast<T>()], elements.GetLength(0), elements.GetLength(1));
    }

    /// <summary>One row.</summary>
    public static Matrix<T> Row<T>(params IEnumerable<T> elements)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[] row = [.. Require.Given(elements)];
        return new(row, 1, row.Length);
    }

    /// <summary>One column.</summary>
    public static Matrix<T> Column<T>(params IEnumerable<T> elements)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[] column = [.. Require.Given(elements)];
        return new(column, column.Length, 1);
    }

    /// <summary>A row for every sequence.</summary>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    public static Matrix<T> FromRows<T>(params IEnumerable<IEnumerable<T>> rows)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Require.Given(rows);
        T[][] all = [.. rows.Select((row, i) => (row ?? throw new ArgumentException($"row {i} is null: give its elements", nameof(rows))).ToArray())];
        var columns = all.Length == 0 ? 0 : all[0].Length;
        var odd = Array.FindIndex(all, row => row.Length != columns);
        return odd < 0
            ? new([.. all.SelectMany(row => row)], all.Length, columns)
            : throw new ArgumentException($"row {odd} has {all[odd].Length} elements, but row 0 has {columns}");
    }

    /// <summary>Elements given by a function of their row and column.</summary>
    public static Matrix<T> Generate<T>(int rows, int columns, Func<int, int, T> element)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Require.Given(element);
        var matrix = new Matrix<T>(rows, columns);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                matrix[row, column] = element(row, column);
        }

        return matrix;
    }

    /// <summary>Ones on the diagonal, zeros elsewhere.</summary>
    public static Matrix<T> Identity<T>(int size)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        Generate(size, size, (row, column) => row == column ? T.One : T.Zero);
}
