using Neural.Networks;
using Neural.Numerics;
using Neural.Tests.Networks.Reference;

namespace Neural.Tests.Networks.Optimizers;

public sealed class ScheduleTests
{
    public static TheoryData<string, Schedule> Known => new()
    {
        { "step", new StepDecay(7, 0.3) },
        { "cosine", new CosineDecay(20, 0.1) },
        { "warmup", new LinearWarmup(5) },
    };

    [Theory, MemberData(nameof(Known))]
    public void The_factors_are_PyTorchs(string key, Schedule schedule) =>
        PyTorch.RequireEqual($"schedule.{key}", [.. Enumerable.Range(0, 25).Select(schedule.Factor)]);

    [Fact]
    public void A_warmup_hands_over() => Assert.Equal(
        [0.5, 1, 1, 0.5, 0.25], Enumerable.Range(0, 5).Select(new LinearWarmup(2, new StepDecay(1, 0.5)).Factor));

    [Fact]
    public void The_rule_moves_by_the_scheduled_rate()
    {
        var parameter = new Parameter<double>("w", new Matrix<double>(1, 1));
        var state = new OptimizerState<double>(new SGD(0.5) { Schedule = new StepDecay(2, 0.1) }, [parameter]);
        foreach (var expected in new[] { -0.5, -1, -1.05, -1.1, -1.105 })
        {
            parameter.Gradient.Span.Fill(1);
            state.Step();
            Assert.Equal(expected, parameter.Value[0, 0], 1e-15);
        }
    }

    [Fact]
    public void At_the_end_of_a_cosine_nothing_moves()
    {
        var parameter = new Parameter<double>("w", new Matrix<double>(1, 1));
        var state = new OptimizerState<double>(new Adam(0.5) { Schedule = new CosineDecay(1) }, [parameter]);
        parameter.Gradient.Span.Fill(1);
        state.Step();
        var before = parameter.Value[0, 0];
        state.Step();
        Assert.Equal(before, parameter.Value[0, 0]);
    }

    [Fact]
    public void Clipping_is_PyTorchs()
    {
        var parameter = new Parameter<double>("w", 3 * PyTorch.Sequence(21, 3, 4));
        var state = new OptimizerState<double>(new SGD(0.1, momentum: 0.9) { ClipNorm = 1.5 }, [parameter]);
        for (var step = 0; step < 3; step++)
        {
            parameter.ZeroGradient();
            parameter.AddGradient(3 * parameter.Value.ElementwiseMultiply(parameter.Value));
            Assert.Equal(PyTorch.Values($"clip.norm{step}")[0], parameter.Gradient.Norm(), 1e-5);
            state.Step();
            Assert.Equal(1.5, parameter.Gradient.Norm(), 1e-12);
        }

        // PyTorch divides by the norm + 1e-6.
        Assert.Equal(PyTorch.Values("clip.parameter"), parameter.Value.Span.ToArray(), (a, b) => Math.Abs(a - b) < 1e-6);
    }

    [Fact]
    public void Options_are_checked_when_they_are_set()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new StepDecay(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CosineDecay(5) with { Floor = 1.5 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LinearWarmup(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adam { ClipNorm = 0 });
        Assert.StartsWith("nesterov is true, but momentum is 0", Assert.Throws<ArgumentException>(() => new SGD(0.1, nesterov: true)).Message);
    }
}
