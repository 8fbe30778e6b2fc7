using System.Numerics;
using Neural.Display;

namespace Neural.Numerics;

/// <summary>Numbers in rows and columns, row after row in memory.</summary>
/// <remarks>
/// A matrix is a view, as a span is: copying the variable copies no element, and a slice of rows shares the elements
/// of the whole. Operations such as <c>a * b</c> return new matrices and leave their operands as they are.
/// </remarks>
/// <typeparam name="T">The element: <see cref="float"/> for speed, <see cref="double"/> to check gradients.</typeparam>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public readonly partial struct Matrix<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T[] _elements;
    private readonly int _offset;

    /// <summary>A matrix of zeros.</summary>
    /// <param name="rows">At least 0.</param>
    /// <param name="columns">At least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or there are 2³¹ elements or more.</exception>
    public Matrix(int rows, int columns)
        : this(new T[Length(rows, columns)], rows, columns)
    {
    }

    /// <summary>A view of elements that lie row after row in an array.</summary>
    /// <param name="elements">Exactly rows × columns elements; shared, not copied.</param>
    /// <param name="rows">At least 0.</param>
    /// <param name="columns">At least 0.</param>
    /// <exception cref="ArgumentException">The array has another length.</exception>
    public Matrix(T[] elements, int rows, int columns)
        : this(elements, 0, rows, columns)
    {
        Require.Given(elements);
        if (elements.Length != Length(rows, columns))
            throw new ArgumentException($"{elements.Length} elements do not fill a {rows}×{columns} matrix");
    }

    private Matrix(T[] elements, int offset, int rows, int columns) =>
        (_elements, _offset, Rows, Columns) = (elements, offset, rows, columns);

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The number of columns.</summary>
    public int Columns { get; }

    /// <summary>The number of elements, rows × columns.</summary>
    public int Count => Rows * Columns;

    /// <summary>The shape as it is written, such as <c>128×784</c>.</summary>
    public string Shape => $"{Rows}×{Columns}";

    /// <summary>All elements, row after row.</summary>
    public Span<T> Span => new(_elements, _offset, Count);

    /// <summary>One element, to read or to set.</summary>
    /// <exception cref="IndexOutOfRangeException">The matrix has no such row or column.</exception>
    public ref T this[int row, int column]
    {
        get
        {
            if ((uint)row >= (uint)Rows || (uint)column >= (uint)Columns)
                throw new IndexOutOfRangeException($"a {Shape} matrix has no element [{row}, {column}]");
            return ref _elements[_offset + (row * Columns) + column];
        }
    }

    /// <summary>Some of the rows, such as <c>x[..128]</c>, without copying.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The matrix has no such rows.</exception>
    public Matrix<T> this[Range rows]
    {
        get
        {
            var (first, last) = (rows.Start.GetOffset(Rows), rows.End.GetOffset(Rows));
            return first >= 0 && first <= last && last <= Rows
                ? new(_elements, _offset + (first * Columns), last - first, Columns)
                : throw new ArgumentOutOfRangeException(nameof(rows), $"a {Shape} matrix has no rows {first}..{last}");
        }
    }

    /// <summary>The elements of one row, shared with the matrix.</summary>
    /// <exception cref="IndexOutOfRangeException">The matrix has no such row.</exception>
    public Span<T> Row(int row) => (uint)row < (uint)Rows
        ? new(_elements, _offset + (row * Columns), Columns)
        : throw new IndexOutOfRangeException($"a {Shape} matrix has no row {row}");

    /// <summary>The elements of one column, copied.</summary>
    /// <exception cref="IndexOutOfRangeException">The matrix has no such column.</exception>
    public T[] Column(int column)
    {
        var elements = new T[Rows];
        if ((uint)column >= (uint)Columns)
            throw new IndexOutOfRangeException($"a {Shape} matrix has no column {column}");
        for (var row = 0; row < Rows; row++)
            elements[row] = _elements[_offset + (row * Columns) + column];
        return elements;
    }

    /// <summary>The same elements in memory of their own.</summary>
    public Matrix<T> Copy() => new(Span.ToArray(), Rows, Columns);

    /// <summary>The elements as a rectangular array.</summary>
    public T[,] ToArray()
    {
        var array = new T[Rows, Columns];
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
                array[row, column] = this[row, column];
        }

        return array;
    }

    /// <summary>A matrix for the result of an operation, which sets every element of it.</summary>
    internal static Matrix<T> Result(int rows, int columns) =>
        new(Workspace<T>.Rent(Length(rows, columns)), 0, rows, columns);

    private static int Length(int rows, int columns)
    {
        Require.AtLeast(0, rows);
        Require.AtLeast(0, columns);
        var length = (long)rows * columns;
        return length <= Array.MaxLength
            ? (int)length
            : throw new ArgumentOutOfRangeException(nameof(rows), $"a {rows}×{columns} matrix has more elements than an array can hold");
    }
}
