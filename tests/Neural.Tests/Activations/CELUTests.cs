namespace Neural.Activations.Tests;

[Trait("Category", "SIMD")]
public sealed class CELUTests
{
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
