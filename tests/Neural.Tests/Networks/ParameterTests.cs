using Neural.Networks;
using Neural.Numerics;

namespace Neural.Tests.Networks;

public sealed class ParameterTests
{
    private readonly Parameter<double> _weight = new("weight", RandomMatrix.Uniform<double>(4, 3, seed: 1));
    private readonly Matrix<double> _a = RandomMatrix.Uniform<double>(5, 4, seed: 2);
    private readonly Matrix<double> _b = RandomMatrix.Uniform<double>(5, 3, seed: 3);

    [Fact]
    public void GradientsAddUp()
    {
        _weight.AddGradient(_weight.Value);
        _weight.AddGradientProduct(_a, _b);

        var sum = _weight.Value.Copy();
        sum.AddTransposeTimes(_a, _b);
        RequireGradient(sum);
    }

    [Fact]
    public void AForgottenGradientIsZero()
    {
        _weight.AddGradient(_weight.Value);
        _weight.ZeroGradient();
        RequireGradient(new Matrix<double>(4, 3));
    }

    [Fact]
    public void AForgottenGradientLeavesNothingInTheNextOne()
    {
        _weight.Gradient.Span.Fill(double.NaN);
        _weight.ZeroGradient();
        _weight.AddGradientProduct(_a, _b);
        RequireGradient(_a.TransposeTimes(_b));

        _weight.Gradient.Span.Fill(double.NaN);
        _weight.ZeroGradient();
        _weight.AddGradient(_weight.Value);
        RequireGradient(_weight.Value);
    }

    [Fact]
    public void AProductOfAnotherShapeIsRefusedAndChangesNothing()
    {
        _weight.AddGradient(_weight.Value);
        foreach (var isForgotten in new[] { false, true })
        {
            if (isForgotten)
                _weight.ZeroGradient();
            var error = Assert.Throws<ArgumentException>(() => _weight.AddGradientProduct(_b, _a));
            Assert.Equal("cannot add the 3×4 product to a 4×3 matrix", error.Message);
            RequireGradient(isForgotten ? new(4, 3) : _weight.Value);
        }
    }

    private void RequireGradient(Matrix<double> expected) => Assert.Equal(expected.Span, _weight.Gradient.Span);
}
