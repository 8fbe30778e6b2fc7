using Neural.Numerics;

namespace Neural.Activations.Tests;

[Trait("Category", "SIMD")]
public sealed class ELUTests
{
    // An α of ordinary size is computed by one formula, others by another.
    public static TheoryData<double> Alphas => [1e-300, 1e-30, 1e-5, 1 / 1024.0, 0.3, 1, 7, 1024, 1e5, 1e30, 1e300];

    [Theory, MemberData(nameof(Alphas))]
    public void Any_alpha_scales_the_left_side(double alpha)
    {
        var f = new ELU(alpha);
        for (var x = -40.0; x < 0; x += 0.0371)
        {
            AssertClose(alpha * SpecialFunctions.ExpM1(x), f.Value(x), 1e-15);
            AssertClose(alpha * Math.Exp(x), f.Derivative(x), 1e-15);
        }
        Assert.Equal(-alpha, f.Value(double.NegativeInfinity));
        Assert.Equal(0, f.Derivative(double.NegativeInfinity));
        Assert.True(double.IsNegative(f.Value(-0.0)));
    }

    [Theory, MemberData(nameof(Alphas))]
    public void So_it_does_in_float(double alpha)
    {
        if (alpha is < 1e-10 or > 1e37)
            return;
        var f = new ELU(alpha);
        for (var x = -40f; x < 0; x += 0.0371f)
        {
            AssertClose(f.Value((double)x), f.Value(x), 3e-7);
            AssertClose(f.Derivative((double)x), f.Derivative(x), 3e-7);
        }
    }

    private static void AssertClose(double expected, double actual, double relative) =>
        Assert.Equal(expected, actual, Math.Abs(expected) * relative);
}
