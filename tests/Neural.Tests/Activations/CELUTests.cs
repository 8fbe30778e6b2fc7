namespace Neural.Activations.Tests;

[Trait("Category", "SIMD")]
public sealed class CELUTests
{
    // x/α is subnormal there, and lost its digits.
    [Theory]
    [InlineData(7.7, -3e-308)]
    [InlineData(7.7, -1e-307)]
    [InlineData(1e300, -1e-10)]
    [InlineData(1e300, -12345.678)]
    [InlineData(1e10, -2.3e-308)]
    public void Far_above_the_argument_it_is_the_identity(double alpha, double x) => Assert.Equal(x, new CELU(alpha).Value(x));

    [Theory]
    [InlineData(double.Epsilon)]
    [InlineData(1e-310)]
    [InlineData(1e-300)]
    [InlineData(1e300)]
    public void Any_alpha_scales_the_curve(double alpha)
    {
        var f = new CELU(alpha);
        foreach (var (x, value, derivative) in new[]
        {
            (0, 0, 1), (-0.0, -0.0, 1), (-alpha, Math.Exp(-1) * alpha - alpha, Math.Exp(-1)),
            (double.NegativeInfinity, -alpha, 0), (double.PositiveInfinity, double.PositiveInfinity, 1),
        })
        {
            Assert.Equal(value, f.Value(x), Math.Max(1e-15 * alpha, double.Epsilon));
            Assert.Equal(derivative, f.Derivative(x), 1e-15);
            Assert.Equal(double.IsNegative(value), double.IsNegative(f.Value(x)));
        }
        Assert.Equal(double.IsNegativeInfinity((float)-alpha) ? float.NegativeInfinity : (float)-alpha,
            f.Value(float.NegativeInfinity));
        Assert.Equal(1, f.Derivative(0f));
        Assert.True(double.IsNaN(f.Value(double.NaN)));
    }
}
