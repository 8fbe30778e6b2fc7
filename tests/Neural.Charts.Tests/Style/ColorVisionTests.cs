namespace Neural.Charts.Tests;

/// <summary>The measure by which the palette is judged is the published one.</summary>
public sealed class ColorVisionTests
{
    // G. Sharma, W. Wu and E. N. Dalal (2005), The CIEDE2000 color-difference formula, Color Research & Application 30(1), table 1.
    [Theory]
    [InlineData(50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425)]
    [InlineData(50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0000)]
    [InlineData(50, 0, 0, 50, -1, 2, 2.3669)]
    [InlineData(50, 2.4900, -0.0010, 50, -2.4900, 0.0009, 7.1792)]
    [InlineData(50, 2.4900, -0.0010, 50, -2.4900, 0.0011, 7.2195)]
    [InlineData(50, 2.5, 0, 73, 25, -18, 27.1492)]
    [InlineData(50, 2.5, 0, 58, 24, 15, 19.4535)]
    [InlineData(60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644)]
    [InlineData(63.0109, -31.0961, -5.8663, 62.8187, -29.7946, -4.0864, 1.2630)]
    [InlineData(22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373)]
    [InlineData(90.8027, -2.0831, 1.4410, 91.1528, -1.6435, 0.0447, 1.4441)]
    [InlineData(2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082)]
    public void The_difference_is_that_of_the_published_pairs(double l1, double a1, double b1, double l2, double a2, double b2, double difference)
    {
        Assert.Equal(difference, ColorVision.Ciede2000([l1, a1, b1], [l2, a2, b2]), 4);
        Assert.Equal(difference, ColorVision.Ciede2000([l2, a2, b2], [l1, a1, b1]), 4);
    }

    [Theory]
    [InlineData("#ffffff", 100, 0, 0)]
    [InlineData("#ff0000", 53.24, 80.09, 67.20)]
    [InlineData("#0000ff", 32.30, 79.19, -107.86)]
    [InlineData("#808080", 53.59, 0, 0)]
    public void Lab_is_that_of_sRGB(string color, double l, double a, double b)
    {
        var lab = ColorVision.Lab(ColorVision.Linear(color));
        Assert.Equal([l, a, b], lab.Select(v => Math.Round(v, 2) + 0.0), (x, y) => Math.Abs(x - y) < 0.02);
    }

    // Every simulation leaves greys as they are, which a wrong digit in its matrix would not.
    [Fact]
    public void The_simulations_keep_white() => Assert.All(
        ColorVision.Machado2009.Values.SelectMany(matrix => matrix), row => Assert.Equal(1, row.Sum(), 5));
}
