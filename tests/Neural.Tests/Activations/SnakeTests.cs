using Neural.Numerics;

namespace Neural.Activations.Tests;

/// <summary>Snake is no function of the catalogue: its slope has no limit, and its sine is the platform's.</summary>
public sealed class SnakeTests
{
    // mpmath: x + sin(a x)**2 / a and 1 + sin(2 a x).
    [Theory]
    [InlineData(1, 1, 1.708073418273571, 1.9092974268256817)]
    [InlineData(1, -0.5, -0.27015115293406985, 0.1585290151921035)]
    [InlineData(0.5, 30, 30.845748550112416, 0.011968375907138211)]
    [InlineData(20, 0.01, 0.011973475149927873, 1.3894183423086506)]
    public void Known_points(double a, double x, double value, double derivative)
    {
        Assert.Equal(value, new Snake(a).Value(x), 1e-12);
        Assert.Equal(derivative, new Snake(a).Derivative(x), 1e-12);
        Assert.Equal((float)value, new Snake(a).Value((float)x), 1e-5f);
    }

    [Fact]
    public void The_derivative_is_the_slope()
    {
        var snake = new Snake(1.7);
        for (var x = -12.013; x < 12; x += 0.0437)
            Assert.Equal(FiniteDifferences.Richardson(snake.Value, x), snake.Derivative(x), 1e-7);
    }

    [Fact]
    public void It_has_limits_where_its_slope_has_none()
    {
        var snake = new Snake();
        Assert.Equal((double.PositiveInfinity, double.NegativeInfinity), (snake.Value(double.PositiveInfinity), snake.Value(double.NegativeInfinity)));
        Assert.True(double.IsNaN(snake.Derivative(double.PositiveInfinity)));
        Assert.True(double.IsNaN(snake.Value(double.NaN)));
        Assert.True(double.IsNegative(snake.Value(-0.0)));
        Assert.Equal(double.MaxValue, new Snake(1e10).Value(double.MaxValue));
    }
}
