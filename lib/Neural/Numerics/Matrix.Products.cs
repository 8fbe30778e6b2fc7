using Neural.Numerics.Products;

namespace Neural.Numerics;

public readonly partial struct Matrix<T>
{
    /// <summary>The matrix product A·B.</summary>
    /// <exception cref="ArgumentException">A has not as many columns as B has rows.</exception>
    public static Matrix<T> operator *(Matrix<T> a, Matrix<T> b)
    {
        RequireInner(a, b, "", a.Columns, "", b.Rows);
        var c = Result(a.Rows, b.Columns);
        Multiply(a, false, b, false, default, c);
        return c;
    }

    /// <summary>This matrix transposed, times another: Aᵀ·B. Nothing is transposed in memory.</summary>
    /// <exception cref="ArgumentException">The numbers of rows differ.</exception>
    public Matrix<T> TransposeMultiply(Matrix<T> b)
    {
        var c = Result(Columns, b.Columns);
        RequireInner(this, b, "ᵀ", Rows, "", b.Rows);
        Multiply(this, true, b, false, default, c);
        return c;
    }

    /// <summary>This matrix times another one transposed: A·Bᵀ. Nothing is transposed in memory.</summary>
    /// <exception cref="ArgumentException">The numbers of columns differ.</exception>
    public Matrix<T> MultiplyTranspose(Matrix<T> b)
    {
        RequireInner(this, b, "", Columns, "ᵀ", b.Columns);
        var c = Result(Rows, b.Rows);
        Multiply(this, false, b, true, default, c);
        return c;
    }

    /// <summary>A·B with a row added to every row of the product: what a linear layer computes.</summary>
    /// <param name="b">As many rows as this matrix has columns.</param>
    /// <param name="row">1×n, where B has n columns.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public Matrix<T> MultiplyAdd(Matrix<T> b, Matrix<T> row)
    {
        RequireInner(this, b, "", Columns, "", b.Rows);
        if (row.Rows != 1 || row.Columns != b.Columns)
            throw new ArgumentException($"cannot add a {row.Shape} row to the {Rows}×{b.Columns} product: it must be 1×{b.Columns}");
        var c = Result(Rows, b.Columns);
        Multiply(this, false, b, false, row, c);
        return c;
    }

    /// <summary>Adds Aᵀ·B to this matrix, in place: how a linear layer collects the gradient of its weights.</summary>
    /// <exception cref="ArgumentException">The shapes do not fit, or a factor shares memory with this matrix.</exception>
    public void AddTransposeMultiply(Matrix<T> a, Matrix<T> b)
    {
        RequireTransposeMultiply(a, b);
        Multiply(a, true, b, false, this, this);
    }

    /// <summary>Makes this matrix Aᵀ·B, in place.</summary>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    internal void SetTransposeMultiply(Matrix<T> a, Matrix<T> b)
    {
        RequireTransposeMultiply(a, b);
        Multiply(a, true, b, false, default, this);
    }

    private static unsafe void Multiply(
        Matrix<T> a, bool isATransposed, Matrix<T> b, bool isBTransposed, Matrix<T> start, Matrix<T> c)
    {
        if (c.Count == 0)
            return;
        fixed (T* pointerA = a.Span, pointerB = b.Span, pointerStart = start.Span, pointerC = c.Span)
        {
            var left = new Operand<T>(pointerA, a.Columns, 1);
            var right = new Operand<T>(pointerB, b.Columns, 1);
            SplitProduct<T>.Multiply(new(
                c.Rows, c.Columns, isATransposed ? a.Rows : a.Columns,
                isATransposed ? left.Transposed : left, isBTransposed ? right.Transposed : right,
                new(pointerStart, start.Rows == 1 ? 0 : start.Columns, 1), new(pointerC, c.Columns, 1)));
        }
    }

    private void RequireTransposeMultiply(Matrix<T> a, Matrix<T> b)
    {
        RequireInner(a, b, "ᵀ", a.Rows, "", b.Rows);
        if (Rows != a.Columns || Columns != b.Columns)
            throw new ArgumentException($"cannot add the {a.Columns}×{b.Columns} product to a {Shape} matrix");
        Require.Apart<T>(Span, a.Span, "a factor");
        Require.Apart<T>(Span, b.Span, "a factor");
    }

    private static void RequireInner(Matrix<T> a, Matrix<T> b, string markA, int innerA, string markB, int innerB)
    {
        if (innerA != innerB)
        {
            throw new ArgumentException(
                $"cannot multiply {a.Shape}{markA} by {b.Shape}{markB}: inner dimensions {innerA} and {innerB} differ");
        }
    }
}
