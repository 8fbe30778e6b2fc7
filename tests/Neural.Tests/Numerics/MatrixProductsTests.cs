using Neural.Numerics;

namespace Neural.Tests.Numerics;

public sealed class MatrixProductsTests
{
    private static readonly Matrix<double> A = Matrix.Of(new[,] { { 1.0, 2, 3 }, { 4, 5, 6 } });
    private static readonly Matrix<double> B = Matrix.Of(new[,] { { 1.0, -1 }, { 0, 2 }, { 3, 1 } });

    [Fact]
    public void Product() => Assert.Equal(new double[,] { { 10, 6 }, { 22, 12 } }, (A * B).ToArray());

    [Fact]
    public void ProductsWithATransposedFactor()
    {
        Assert.Equal((A * B).ToArray(), A.Transpose().TransposeMultiply(B).ToArray());
        Assert.Equal((A * B).ToArray(), A.MultiplyTranspose(B.Transpose()).ToArray());
    }

    [Fact]
    public void ABiasIsAddedToEveryRow() =>
        Assert.Equal(new double[,] { { 11, 26 }, { 23, 32 } }, A.MultiplyAdd(B, Matrix.Row(1.0, 20)).ToArray());

    [Fact]
    public void AProductIsAddedInPlace()
    {
        var sum = Matrix.Of(new[,] { { 100.0, 200 }, { 300, 400 } });
        sum.AddTransposeMultiply(A.Transpose(), B);
        Assert.Equal(new double[,] { { 110, 206 }, { 322, 412 } }, sum.ToArray());
    }

    [Fact]
    public void ASliceIsMultipliedWhereItLies() =>
        Assert.Equal(new double[,] { { 22, 12 } }, (A[1..] * B).ToArray());

    [Fact]
    public void AnEmptySumIsZero() =>
        Assert.Equal(new double[2, 3], (new Matrix<double>(2, 0) * new Matrix<double>(0, 3)).ToArray());

    [Fact]
    public void NaNSpreads() => Assert.True(double.IsNaN((Matrix.Row(double.NaN, 0) * new Matrix<double>(2, 1))[0, 0]));

    [Fact]
    public void ShapesThatDoNotFitAreNamed()
    {
        RequireError("cannot multiply 2×3 by 2×3: inner dimensions 3 and 2 differ", () => A * A);
        RequireError("cannot multiply 2×3ᵀ by 3×2: inner dimensions 2 and 3 differ", () => A.TransposeMultiply(B));
        RequireError("cannot multiply 2×3 by 3×2ᵀ: inner dimensions 3 and 2 differ", () => A.MultiplyTranspose(B));
        RequireError(
            "cannot add a 1×3 row to the 2×2 product: it must be 1×2", () => A.MultiplyAdd(B, new Matrix<double>(1, 3)));
        RequireError(
            "cannot add the 3×3 product to a 2×3 matrix", () =>
            {
                A.AddTransposeMultiply(A, A);
                return A;
            });
    }

    private static void RequireError(string message, Func<Matrix<double>> product) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => product()).Message);
}
