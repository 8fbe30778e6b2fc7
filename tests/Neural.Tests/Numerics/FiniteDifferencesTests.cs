namespace Neural.Numerics.Tests;

public sealed class FiniteDifferencesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-0.3)]
    [InlineData(2.5)]
    public void Derivative_of_the_exponential_is_itself(double x)
    {
        var exact = Math.Exp(x);
        Assert.Equal(exact, FiniteDifferences.Central(Math.Exp, x), 1e-9 * exact);
        Assert.Equal(exact, FiniteDifferences.Richardson(Math.Exp, x), 1e-11 * exact);
    }

    [Fact]
    public void A_step_may_be_chosen() =>
        Assert.Equal(3 * 4 + 0.25, FiniteDifferences.Central(x => x * x * x, 2, step: 0.5), 1e-12);

    [Fact]
    public void Gradient_leaves_its_argument_as_it_was()
    {
        double[] x = [1, -2, 3];
        var gradient = FiniteDifferences.Gradient(v => v[0] * v[1] + v[2] * v[2], x);
        Assert.Equal(-2, gradient[0], 1e-9);
        Assert.Equal(1, gradient[1], 1e-9);
        Assert.Equal(6, gradient[2], 1e-9);
        Assert.Equal([1, -2, 3], x);
    }
}
