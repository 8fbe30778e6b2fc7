using Neural.Networks;
using Neural.Numerics;

namespace Neural.Tests.Networks.Optimizers;

[Collection(nameof(Parallelism))]
[Trait("Category", "SIMD")]
public sealed class OptimizerTests
{
    public static TheoryData<Optimizer> All => [new SGD(0.1), new Momentum(0.02, 0.9), new Adam(0.1)];

    [Theory]
    [MemberData(nameof(All))]
    public void AValleyIsDescended(Optimizer optimizer)
    {
        var parameter = new Parameter<double>("w", Matrix.Row(3.0, -2));
        var state = new OptimizerState<double>(optimizer, [parameter]);
        for (var step = 0; step < 400; step++)
        {
            parameter.ZeroGradient();
            parameter.AddGradient(2 * parameter.Value);
            state.Step();
        }

        Assert.All(parameter.Value.Span.ToArray(), w => Assert.Equal(0, w, 1e-3));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(37)]
    public void AdamMovesEveryElementAlikeWhereverItLies(int count)
    {
        var parameter = new Parameter<float>("w", new Matrix<float>(1, count));
        var state = new OptimizerState<float>(new Adam(0.01), [parameter]);
        for (var step = 0; step < 3; step++)
        {
            parameter.Gradient.Span.Fill(0.25f);
            state.Step();
        }

        Assert.Single(parameter.Value.Span.ToArray().Distinct());
        Assert.Equal(-0.03, parameter.Value[0, 0], 1e-6);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void ThreadsShareALargeParameterAndChangeNoBit(Optimizer optimizer)
    {
        var start = RandomMatrix.Uniform<float>(3, 50_007, seed: 1);
        var moved = ThreadCounts.RequireSame(() =>
        {
            var parameter = new Parameter<float>("w", start.Copy());
            var state = new OptimizerState<float>(optimizer, [parameter]);
            for (var step = 0; step < 3; step++)
            {
                parameter.ZeroGradient();
                parameter.AddGradient(parameter.Value);
                state.Step();
            }

            return parameter.Value.Span.ToArray();
        });
        Assert.NotEqual(start[2, 50_006], moved[^1]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void ALearningRateIsPositiveAndFinite(double rate)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SGD(rate));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Momentum(rate));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(rate));
    }

    [Fact]
    public void CoefficientsLieBelowOne()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new Momentum(0.1, 1));
        Assert.Contains("it must be in [0, 1)", error.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(beta2: 1.5));
    }

    [Fact]
    public void AnOptimizerIsAValue() => Assert.Equal(new Adam(0.01), new Adam(0.01));
}
