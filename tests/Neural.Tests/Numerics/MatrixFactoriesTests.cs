using Neural.Numerics;

namespace Neural.Tests.Numerics;

public sealed class MatrixFactoriesTests
{
    [Fact]
    public void RowsAndColumns()
    {
        Assert.Equal(("1×3", "3×1"), (Matrix.Row(1.0, 2, 3).Shape, Matrix.Column(1.0, 2, 3).Shape));
        Assert.Equal([1.0, 2, 3], Matrix.Row([1.0, 2, 3]).Span.ToArray());
    }

    [Fact]
    public void FromRowsKeepsTheirOrder()
    {
        var matrix = Matrix.FromRows([1.0, 2], [3, 4], [5, 6]);
        Assert.Equal("3×2", matrix.Shape);
        Assert.Equal([3.0, 4], matrix.Row(1).ToArray());
        Assert.Equal("0×0", Matrix.FromRows<double>().Shape);
    }

    [Fact]
    public void RowsOfUnequalLengthAreRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => Matrix.FromRows([1.0, 2], [3.0]));
        Assert.Equal("row 1 has 1 elements, but row 0 has 2", error.Message);
    }

    [Fact]
    public void TheIdentityIsNeutral()
    {
        var matrix = RandomMatrix.Uniform<double>(4, 3, 1);
        Assert.Equal(matrix.Span.ToArray(), (matrix * Matrix.Identity<double>(3)).Span.ToArray());
    }
}
