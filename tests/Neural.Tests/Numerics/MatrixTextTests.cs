using Neural.Numerics;

namespace Neural.Tests.Numerics;

public sealed class MatrixTextTests
{
    [Fact]
    public void ASmallMatrixIsShownWhole() =>
        Assert.Equal("2×2 matrix of double\n 1  -2.5\n30     4", Matrix.Of(new[,] { { 1, -2.5 }, { 30, 4 } }).ToString());

    [Fact]
    public void ALargeMatrixShowsItsCorners()
    {
        var text = Matrix.Generate(100, 50, (row, column) => (float)((100 * row) + column)).ToString();
        var lines = text.Split('\n');
        Assert.Equal("100×50 matrix of float", lines[0]);
        Assert.Equal(["0", "1", "2", "…", "47", "48", "49"], lines[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("⋱", lines[4]);
        Assert.EndsWith("9949", lines[7]);
        Assert.Equal(8, lines.Length);
    }

    [Fact]
    public void AnEmptyMatrixShowsItsShape() => Assert.StartsWith("0×3 matrix of double", new Matrix<double>(0, 3).ToString());
}
