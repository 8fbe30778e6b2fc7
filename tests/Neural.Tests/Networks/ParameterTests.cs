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
        sum.AddTransposeMultiply(_a, _b);
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
        RequireGradient(_a.TransposeMultiply(_b));

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

    [Fact]
    public void A_gradient_that_is_held_is_zeroed_too()
    {
        var held = _weight.Gradient;
        _weight.AddGradient(_weight.Value);
        _weight.ZeroGradient();
        Assert.All(held.Span.ToArray(), element => Assert.Equal(0, element));
    }

    [Fact]
    public void A_step_replaces_the_gradient_of_the_step_before()
    {
        var weight = Parameter<double>.OfProducts("weight", _weight.Value);
        foreach (var _ in new[] { 1, 2 })
        {
            weight.Gradient.Span.Fill(double.NaN);
            weight.BeginStep();
            weight.AddGradientProduct(_a, _b);
            weight.AddGradientProduct(_a, _b);
            weight.EndStep();
            Assert.Equal((2.0 * _a.TransposeMultiply(_b)).Span.ToArray(), weight.Gradient.Span.ToArray(), (x, y) => Math.Abs(x - y) < 1e-14);
        }

        weight.BeginStep();
        weight.AddGradient(_weight.Value);
        weight.EndStep();
        Assert.Equal(_weight.Value.Span, weight.Gradient.Span);

        weight.BeginStep();
        weight.EndStep();
        Assert.Equal(new Matrix<double>(4, 3).Span, weight.Gradient.Span);
    }

    private void RequireGradient(Matrix<double> expected) => Assert.Equal(expected.Span, _weight.Gradient.Span);
}
