using Neural.Numerics;

namespace Neural.Tests.Numerics;

[Collection(nameof(Parallelism))]
public sealed class MatrixElementwiseTests
{
    private static readonly Matrix<double> A = Matrix.Of(new[,] { { 1.0, 2 }, { 3, 4 } });
    private static readonly Matrix<double> B = Matrix.Of(new[,] { { 10.0, 20 }, { 30, 40 } });
    private static readonly Matrix<double> Row = Matrix.Row(100.0, 200);

    [Fact]
    public void SumsAndDifferences()
    {
        Assert.Equal(new double[,] { { 11, 22 }, { 33, 44 } }, (A + B).ToArray());
        Assert.Equal(new double[,] { { 9, 18 }, { 27, 36 } }, (B - A).ToArray());
    }

    [Fact]
    public void ARowIsAddedToEveryRow()
    {
        Assert.Equal(new double[,] { { 101, 202 }, { 103, 204 } }, (A + Row).ToArray());
        Assert.Equal(new double[,] { { -99, -198 }, { -97, -196 } }, (A - Row).ToArray());
    }

    [Fact]
    public void Products()
    {
        Assert.Equal(new double[,] { { 2, 4 }, { 6, 8 } }, (2 * A).ToArray());
        Assert.Equal(new double[,] { { 10, 40 }, { 90, 160 } }, A.ElementwiseMultiply(B).ToArray());
    }

    [Fact]
    public void ThreadsShareALargeProductAndChangeNoBit()
    {
        var (a, b) = (RandomMatrix.Uniform<float>(301, 203, 1), RandomMatrix.Uniform<float>(301, 203, 2));
        var products = ThreadCounts.RequireSame(() => a.ElementwiseMultiply(b).Span.ToArray());
        Assert.Equal(a.Span.ToArray().Zip(b.Span.ToArray(), (x, y) => x * y), products);
    }

    // Added up in order, ten million tenths are 1,087,937 in float.
    [Theory]
    [InlineData(1_000)]
    [InlineData(1_025)]
    [InlineData(10_000_000)]
    public void Long_columns_keep_their_digits(int rows)
    {
        var matrix = new Matrix<float>(rows, 1);
        matrix.Span.Fill(0.1f);
        Assert.Equal(rows * (double)0.1f, matrix.ColumnSums()[0, 0], rows * 0.1 * 1e-4);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(37)]
    [InlineData(2500)]
    public void SumsOfProductsAreThoseOfTheProduct(int rows)
    {
        var (a, b) = (RandomMatrix.Uniform<float>(rows, 19, seed: 1), RandomMatrix.Uniform<float>(rows, 19, seed: 2));
        Assert.Equal(a.ElementwiseMultiply(b).ColumnSums().ToArray(), a.ColumnSumsOfProducts(b).ToArray());
    }

    [Fact]
    public void MapColumnSumsAndTranspose()
    {
        Assert.Equal(new double[,] { { 1, 4 }, { 9, 16 } }, A.Map(x => x * x).ToArray());
        Assert.Equal(new double[,] { { 4, 6 } }, A.ColumnSums().ToArray());
        Assert.Equal(new double[,] { { 1, 3 }, { 2, 4 } }, A.Transpose().ToArray());
    }

    [Fact]
    public void TheNormIsTheLengthOfAllElements()
    {
        Assert.Equal(5, Matrix.Of(new[,] { { 3.0, 0 }, { 0, -4 } }).Norm());
        Assert.Equal(0, new Matrix<float>(0, 3).Norm());
        Assert.Equal(double.PositiveInfinity, Matrix.Row(1, double.NegativeInfinity).Norm());
    }

    [Fact]
    public void ShapesThatDoNotFitAreNamed()
    {
        var wide = new Matrix<double>(2, 3);
        Assert.Equal(
            "cannot add 2×2 and 2×3: the right operand must be 2×2 or 1×2",
            Assert.Throws<ArgumentException>(() => A + wide).Message);
        Assert.Equal(
            "cannot multiply 2×2 and 2×3 element by element: the shapes differ",
            Assert.Throws<ArgumentException>(() => A.ElementwiseMultiply(wide)).Message);
    }
}
