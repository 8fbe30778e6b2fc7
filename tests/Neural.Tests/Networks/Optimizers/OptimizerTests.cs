using Neural.Networks;
using Neural.Numerics;

namespace Neural.Tests.Networks.Optimizers;

[Collection(nameof(Parallelism))]
[Trait("Category", "SIMD")]
public sealed class OptimizerTests
{
    public static TheoryData<Optimizer> All =>
    [
        new SGD(0.1), new SGD(0.02, momentum: 0.9), new SGD(0.02, 0.9, weightDecay: 0.1, nesterov: true), new Adam(0.1),
        new Adam(0.1, weightDecay: 0.1), new AdamW(0.1, weightDecay: 0.1), new RMSprop(0.05) { Schedule = new CosineDecay(400) },
    ];

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
        Assert.Throws<ArgumentOutOfRangeException>(() => new SGD(rate, momentum: 0.9));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(rate));
    }

    [Fact]
    public void CoefficientsLieBelowOne()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new SGD(momentum: 1));
        Assert.Contains("it must be in [0, 1)", error.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(beta2: 1.5));
    }

    [Fact]
    public void AnOptimizerIsAValue() => Assert.Equal(new Adam(0.01), new Adam(0.01));

    [Fact]
    public void A_setting_is_changed_by_with_and_checked_there_too()
    {
        Assert.Equal(new SGD(0.01, momentum: 0.9), new SGD(0.1) with { LearningRate = 0.01, Momentum = 0.9 });
        Assert.Equal(new Adam(0.01, 0.8, 0.9, 1e-6), new Adam() with { LearningRate = 0.01, Beta1 = 0.8, Beta2 = 0.9, Epsilon = 1e-6 });
        RequireError("LearningRate is -1; it must be greater than 0", () => new SGD() with { LearningRate = -1 });
        RequireError("Momentum is 1; it must be in [0, 1)", () => new SGD() with { Momentum = 1 });
        RequireError("Beta2 is NaN; it must be in [0, 1)", () => new Adam() with { Beta2 = double.NaN });
        RequireError("Epsilon is 0; it must be greater than 0", () => new Adam() with { Epsilon = 0 });

        static void RequireError(string expected, Func<object> change) =>
            Assert.StartsWith(expected, Assert.Throws<ArgumentOutOfRangeException>(change).Message);
    }

    [Fact]
    public void A_rule_remembers_as_many_numbers_as_it_names()
    {
        var parameter = new Parameter<double>("w", Matrix.Row(0.0, 0));
        var state = new OptimizerState<double>(new LastThree(slots: 3), [parameter]);
        foreach (var gradient in new[] { 1.0, 10, 100, 1000 })
        {
            parameter.Gradient.Span.Fill(gradient);
            state.Step();
        }

        // The sums of the gradient and of the three before it: 1, 11, 111 and 1111.
        Assert.Equal([-1234.0, -1234], parameter.Value.Span.ToArray());
    }

    [Fact]
    public void A_slot_that_a_rule_does_not_declare_is_refused()
    {
        var state = new OptimizerState<double>(new LastThree(slots: 2), [new("w", Matrix.Row(0.0, 0))]);
        var error = Assert.Throws<ArgumentOutOfRangeException>(state.Step);
        Assert.StartsWith("LastThree asks for state slot 2, but declares 2: name one more in StateNames", error.Message);
    }

    /// <summary>A rule with three slots, as somebody outside the library would write it.</summary>
    private sealed record LastThree : Optimizer
    {
        private readonly int _slots;

        public LastThree(int slots)
            : base(learningRate: 1) => _slots = slots;

        protected internal override IReadOnlyList<string> StateNames => [.. new[] { "last", "second", "third" }.Take(_slots)];

        protected internal override void Update<T>(Span<T> value, ReadOnlySpan<T> gradient, StateSlots<T> state, int step)
        {
            for (var i = 0; i < value.Length; i++)
            {
                value[i] -= gradient[i] + state[0][i] + state[1][i] + state[2][i];
                (state[2][i], state[1][i], state[0][i]) = (state[1][i], state[0][i], gradient[i]);
            }
        }
    }
}
