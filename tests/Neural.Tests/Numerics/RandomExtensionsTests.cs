using Neural.Numerics;

namespace Neural.Tests.Numerics;

public sealed class RandomExtensionsTests
{
    [Fact]
    public void ANormalMatrixHoldsTheNumbersOfItsGeneratorRowByRow()
    {
        var random = new Random(3);
        double[,] expected = { { random.NextNormal(), random.NextNormal() }, { random.NextNormal(), random.NextNormal() } };

        Assert.Equal(expected, new Random(3).NextNormal<double>(2, 2).ToArray());
        Assert.Equal((float)expected[1, 0], new Random(3).NextNormal<float>(2, 2)[1, 0]);
    }

    [Fact]
    public void NormalNumbersHaveTheMomentsOfTheStandardNormalDistribution()
    {
        var numbers = new Random(1).NextNormal<double>(400, 250).Span.ToArray();
        double Moment(int power) => numbers.Average(x => Math.Pow(x, power));

        Assert.Equal([0, 1, 0, 3], new[] { 1, 2, 3, 4 }.Select(Moment), (expected, actual) => Math.Abs(expected - actual) < 0.05);
    }
}
