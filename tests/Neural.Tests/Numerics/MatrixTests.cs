using Neural.Numerics;

namespace Neural.Tests.Numerics;

public sealed class MatrixTests
{
    private static readonly Matrix<double> Sample = Matrix.Of(new[,] { { 1.0, 2, 3 }, { 4, 5, 6 } });

    [Fact]
    public void ElementsLieRowAfterRow() => Assert.Equal([1, 2, 3, 4, 5, 6], Sample.Span.ToArray());

    [Fact]
    public void AnElementCanBeSet()
    {
        var matrix = Sample.Copy();
        matrix[1, 2] = 9;
        Assert.Equal((9, 6), (matrix[1, 2], Sample[1, 2]));
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(0, 3)]
    [InlineData(-1, 0)]
    public void AnElementOutsideIsRefused(int row, int column)
    {
        var error = Assert.Throws<IndexOutOfRangeException>(() => Sample[row, column]);
        Assert.Equal($"a 2×3 matrix has no element [{row}, {column}]", error.Message);
    }

    [Fact]
    public void ASliceOfRowsSharesTheElements()
    {
        var matrix = Sample.Copy();
        var last = matrix[^1..];
        last[0, 0] = -4;
        Assert.Equal(("1×3", -4), (last.Shape, matrix[1, 0]));
        Assert.Equal([6.0], last[..1].Column(2));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 1)]
    public void RowsOutsideAreRefused(int first, int last)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Sample[first..last]);
        Assert.Contains($"a 2×3 matrix has no rows {first}..{last}", error.Message);
    }

    [Fact]
    public void ARowIsSharedAndAColumnIsCopied()
    {
        Assert.Equal([4.0, 5, 6], Sample.Row(1).ToArray());
        Assert.Equal([2.0, 5], Sample.Column(1));
        Assert.Throws<IndexOutOfRangeException>(() => Sample.Row(2).Length);
        Assert.Throws<IndexOutOfRangeException>(() => Sample.Column(3));
    }

    [Fact]
    public void TheDefaultMatrixIsEmpty()
    {
        Matrix<float> empty = default;
        Assert.Equal(("0×0", 0), (empty.Shape, empty.Span.Length));
        Assert.Equal("0×0", (empty * empty).Shape);
    }

    [Fact]
    public void NegativeAndImmenseShapesAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Matrix<float>(-1, 2));
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new Matrix<float>(100_000, 100_000));
        Assert.Contains("100000×100000", error.Message);
        Assert.Equal(
            "5 elements do not fill a 2×3 matrix",
            Assert.Throws<ArgumentException>(() => new Matrix<float>(new float[5], 2, 3)).Message);
    }

    [Fact]
    public void ARectangularArrayGoesInAndOut()
    {
        var array = new[,] { { 1f, 2 }, { 3, 4 } };
        Assert.Equal(array, Matrix.Of(array).ToArray());
    }
}
