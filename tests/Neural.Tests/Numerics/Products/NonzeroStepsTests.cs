using System.Numerics;
using Neural.Numerics;
using Neural.Numerics.Products;

namespace Neural.Tests.Numerics.Products;

/// <summary>Products of matrices with many zeros, as pictures of digits are, leave steps out.</summary>
[Trait("Category", "SIMD")]
public abstract unsafe class NonzeroStepsTests<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    // Around the groups of 3 rows, the registers in which rows are looked at, and the blocks of 160 steps and 192 rows.
    public static TheoryData<int, int> Shapes => new()
    {
        { 3, 16 }, { 4, 17 }, { 20, 31 }, { 21, 160 }, { 22, 163 }, { 128, 784 }, { 200, 97 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void ListsNameTheStepsAtWhichARowIsNotZero(int rows, int depth)
    {
        var a = Sparse(rows, depth);
        foreach (var isTransposed in new[] { false, true })
        {
            var stored = isTransposed ? a.Transpose() : a;
            fixed (T* origin = stored.Span)
            {
                var operand = new Operand<T>(origin, stored.Columns, 1);
                var panels = new Panels<T>(
                    isTransposed ? operand.Transposed : operand, rows, depth, TileShape.Rows,
                    rows / TileShape.Rows * TileShape.Rows, new());
                var lists = new NonzeroSteps<T>(panels, rows, depth, new());
                for (var row = 0; row < rows; row += TileShape.Rows)
                    Assert.Equal(NonzeroAt(a, row), Steps(lists.Of(row)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void WhatIsLeftOutChangesNoBit(int rows, int depth)
    {
        var a = Sparse(rows, depth);
        var b = RandomMatrix.Uniform<T>(depth, 130, seed: 2);
        var product = a * b;
        Assert.Equal(product.Span, a.Transpose().TransposeMultiply(b).Span);
        // So few rows that nothing is listed.
        for (var row = 0; row < rows; row++)
            Assert.Equal(product.Row(row), (a[row..(row + 1)] * b).Span);
    }

    [Fact]
    public void ZeroTimesWhatIsNotFiniteIsNaN()
    {
        var a = Sparse(128, 784);
        foreach (var value in new[] { T.NaN, T.PositiveInfinity, T.NegativeInfinity })
        {
            foreach (var column in new[] { 0, 70, 129 })
            {
                var b = RandomMatrix.Uniform<T>(784, 130, seed: 2);
                b[0, column] = value;
                var product = a * b;
                for (var row = 0; row < a.Rows; row++)
                {
                    for (var j = 0; j < b.Columns; j++)
                        Assert.Equal(j == column && (a[row, 0] == T.Zero || T.IsNaN(value)), T.IsNaN(product[row, j]));
                }
            }
        }
    }

    [Theory]
    [InlineData(0.0, false)]
    [InlineData(0.5, false)]
    [InlineData(0.8, true)]
    [InlineData(1.0, true)]
    public void ListsAreMadeWhereZerosAreMany(double share, bool expected)
    {
        var random = new Random(3);
        var a = Matrix.Generate(128, 784, (_, _) => random.NextDouble() < share ? T.Zero : T.One);
        Assert.Equal(expected, SaveTime(a, columns: 256));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(64, false)]
    [InlineData(65, true)]
    public void ListsAreNotMadeForOnePanelOfColumns(int columns, bool expected) =>
        Assert.Equal(expected, SaveTime(Sparse(128, 784), columns));

    private static bool SaveTime(Matrix<T> a, int columns)
    {
        fixed (T* origin = a.Span)
        {
            Operand<T> left = new(origin, a.Columns, 1), none = new(null, 0, 0);
            return NonzeroSteps<T>.SaveTime(new(a.Rows, columns, a.Columns, left, none, none, none), panelColumns: 64);
        }
    }

    /// <summary>Nine tenths are zero, in runs as in a picture.</summary>
    private static Matrix<T> Sparse(int rows, int columns)
    {
        var random = new Random(rows + columns);
        var a = new Matrix<T>(rows, columns);
        for (var i = 0; i < a.Count; i += random.Next(1, 55))
        {
            for (var end = Math.Min(i + random.Next(1, 6), a.Count); i < end; i++)
                a.Span[i] = T.CreateTruncating(random.NextDouble() - 0.5);
        }

        return a;
    }

    private static int[] NonzeroAt(Matrix<T> a, int first) =>
    [
        .. Enumerable.Range(0, a.Columns).Where(step => Enumerable.Range(first, Math.Min(TileShape.Rows, a.Rows - first))
            .Any(row => a[row, step] != T.Zero)),
    ];

    private static int[] Steps(ListedSteps list) => [.. Enumerable.Range(0, list.Count).Select(i => (int)list[i])];
}

public sealed class FloatNonzeroStepsTests : NonzeroStepsTests<float>;

public sealed class DoubleNonzeroStepsTests : NonzeroStepsTests<double>;
