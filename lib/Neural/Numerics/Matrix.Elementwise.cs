using System.Numerics.Tensors;
using Neural.Numerics.Threads;

namespace Neural.Numerics;

public readonly partial struct Matrix<T>
{
    // About a microsecond of work.
    private const int ElementsPerThread = 8192;

    /// <summary>The sum, element by element; a 1×n right operand is added to every row.</summary>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Matrix<T> operator +(Matrix<T> a, Matrix<T> b)
    {
        var c = ResultLike(a, b, "add");
        if (a.Rows == b.Rows)
        {
            TensorPrimitives.Add(a.Span, b.Span, c.Span);
            return c;
        }

        for (var row = 0; row < a.Rows; row++)
            TensorPrimitives.Add(a.Row(row), b.Span, c.Row(row));
        return c;
    }

    /// <summary>The difference, element by element; a 1×n right operand is subtracted from every row.</summary>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Matrix<T> operator -(Matrix<T> a, Matrix<T> b)
    {
        var c = ResultLike(a, b, "subtract");
        if (a.Rows == b.Rows)
        {
            TensorPrimitives.Subtract(a.Span, b.Span, c.Span);
            return c;
        }

        for (var row = 0; row < a.Rows; row++)
            TensorPrimitives.Subtract(a.Row(row), b.Span, c.Row(row));
        return c;
    }

    /// <summary>Every element times a number.</summary>
    public static Matrix<T> operator *(T factor, Matrix<T> a)
    {
        var c = Result(a.Rows, a.Columns);
        TensorPrimitives.Multiply(a.Span, factor, c.Span);
        return c;
    }

    /// <summary>Every row multiplied by the row <paramref name="factors"/>, element by element.</summary>
    internal Matrix<T> MultiplyRows(Matrix<T> factors)
    {
        var y = Result(Rows, Columns);
        for (var row = 0; row < Rows; row++)
            TensorPrimitives.Multiply(Row(row), factors.Span, y.Row(row));
        return y;
    }

    /// <summary>The product element by element (Hadamard's), not the matrix product.</summary>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public Matrix<T> ElementwiseMultiply(Matrix<T> b)
    {
        var c = Result(Rows, Columns);
        if (Rows != b.Rows || Columns != b.Columns)
            throw new ArgumentException($"cannot multiply {Shape} and {b.Shape} element by element: the shapes differ");
        ForkJoin.Run(new ElementwiseProduct(this, b, c), Parts.Count(Count, ElementsPerThread));
        return c;
    }

    /// <summary>A function of every element.</summary>
    public Matrix<T> Map(Func<T, T> function)
    {
        Require.Given(function);
        var c = Result(Rows, Columns);
        for (var i = 0; i < Count; i++)
            c.Span[i] = function(Span[i]);
        return c;
    }

    /// <summary>The sum of every column, as a 1×n row.</summary>
    public Matrix<T> ColumnSums() =>
        Numerics.ColumnSums.Of<T, Numerics.ColumnSums.Itself<T>>(new(this), Rows, Columns);

    /// <summary>The column sums of <see cref="ElementwiseMultiply"/>, which is not kept.</summary>
    internal Matrix<T> ColumnSumsOfProducts(Matrix<T> b) =>
        Numerics.ColumnSums.Of<T, Numerics.ColumnSums.Products<T>>(new(this, b), Rows, Columns);

    /// <summary>The Euclidean length of all elements together, √Σxᵢⱼ² (the Frobenius norm).</summary>
    /// <remarks>Squares are summed: an element whose square underflows, below 10⁻²³ in <see cref="float"/>, counts as 0.</remarks>
    public T Norm() => T.Sqrt(Sums.OfSquares<T>(Span));

    /// <summary>Rows and columns exchanged, in new memory.</summary>
    public Matrix<T> Transpose()
    {
        var c = Result(Columns, Rows);
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
                c[column, row] = this[row, column];
        }

        return c;
    }

    private static Matrix<T> ResultLike(Matrix<T> a, Matrix<T> b, string verb) =>
        a.Columns == b.Columns && (a.Rows == b.Rows || b.Rows == 1)
            ? Result(a.Rows, a.Columns)
            : throw new ArgumentException(
                $"cannot {verb} {a.Shape} and {b.Shape}: the right operand must be {a.Shape} or 1×{a.Columns}");

    private readonly struct ElementwiseProduct(Matrix<T> a, Matrix<T> b, Matrix<T> c) : IParts
    {
        public void Run(int part, int parts)
        {
            var some = Parts.Range(c.Count, part, parts);
            TensorPrimitives.Multiply(a.Span[some], b.Span[some], c.Span[some]);
        }
    }
}
