using Neural.Activations;
using Neural.Networks;

namespace Neural.Coursework.Tests;

public class CheckTests
{
    public static TheoryData<string> Functions => [.. Activation.All.Select(function => function.ToString())];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Every_function_of_the_library_is_right_by_its_own_check(string name)
    {
        var function = Activation.Parse(name);
        Assert.True(Check.Activation(name, function.Value, tolerance: Tolerance.Strict).IsRight);
        Assert.True(Check.Derivative(name, function.Derivative, tolerance: Tolerance.Strict, seed: 1).IsRight);
    }

    [Fact]
    public void A_failed_check_ends_with_one_line_and_without_a_stack_trace()
    {
        var failure = Assert.Throws<CheckFailedException>(() => Check.Activation("sigmoid", x => 1 / (1 + Math.Exp(x)), on: new(-2, 2)));

        Assert.StartsWith("✗ Not yet: sigmoid: x = −2: expected 0.1192029220, got 0.8807970780. Hint: This is the right curve, mirrored", failure.Message.Replace("0.119202922,", "0.1192029220,").Replace("0.880797078.", "0.8807970780."));
        Assert.DoesNotContain('\n', failure.Message);
        Assert.Equal(("", failure.Message), (failure.StackTrace, failure.ToString()));
    }

    [Fact]
    public void A_verdict_is_Markdown_that_tells_right_and_wrong_by_words_and_marks()
    {
        Assert.StartsWith("**✓ Right: relu** (", Check.Activation("relu", new ReLU().Value).ToMarkdown());

        var wrong = Assert.Throws<CheckFailedException>(() => Check.Number("a | b", 1, () => 2)).Verdict.ToMarkdown();
        Assert.StartsWith("**✗ Not yet: a | b**", wrong);
        Assert.Contains("| where | expected | yours |\n|---|---|---|\n| a \\| b | 1 | 2 |", wrong);
        Assert.Contains("**Hint** (", wrong);
    }

    [Fact]
    public void Numbers_that_look_alike_are_told_apart() =>
        Assert.Contains("expected 1, got 1.00000000001", Assert.Throws<CheckFailedException>(() => Check.Number("x", 1, () => 1.00000000001, new(1e-14))).Message);

    [Fact]
    public void A_report_goes_on()
    {
        var report = Check.Report(
            () => Check.Activation("relu", new ReLU().Value), () => Check.Activation("relu", new Tanh().Value), () => Check.Number("n", 2, () => 2));

        Assert.Equal("2 of 3 right", report.ToString());
        Assert.Equal(4, report.ToMarkdown().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Throws<CheckFailedException>(() => Check.Number("n", 2, () => 3));
    }

    [Fact]
    public void What_is_displayed_decides_nothing()
    {
        var display = Check.Display;
        try
        {
            Check.Display = verdict => { if (verdict.Findings is IList<Finding> { IsReadOnly: false } list) list.Clear(); };
            Assert.Throws<CheckFailedException>(() => Check.Number("n", 2, () => 3));
            Assert.Throws<CheckFailedException>(() => Check.Activation("relu", new Tanh().Value));
        }
        finally
        {
            Check.Display = display;
        }
    }

    [Theory]
    [InlineData("b", true, null)]
    [InlineData(" B\n", true, null)]
    [InlineData("a", false, "Think again.")]
    [InlineData("c", false, null)]
    [InlineData("", false, "There is no answer yet")]
    public void A_choice_is_known_by_its_key_alone(string answer, bool isRight, string? hint)
    {
        var report = Check.Report(() => Check.Choice("question 1", Check.Key("question 1", "b"), () => answer, ("a", "Think again.")));
        Assert.Equal(isRight, report.Verdicts[0].IsRight);
        if (hint is not null && answer.Length > 0)
            Assert.Equal(hint, report.Verdicts[0].Mistake?.Hint);
    }

    [Fact]
    public void Mistakes_that_an_exercise_names_come_first() =>
        Assert.Equal("n − 1?", Assert.Throws<CheckFailedException>(() => Check.Number("n", 2, () => 3, null, (3, "n − 1?"))).Verdict.Mistake?.Hint);

    [Theory]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity, false)]
    [InlineData(double.PositiveInfinity, 1e308, false)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, true)]
    [InlineData(double.NaN, double.NaN, true)]
    [InlineData(double.NaN, 0, false)]
    [InlineData(0, double.NaN, false)]
    [InlineData(0.0, -0.0, true)]
    [InlineData(1, 1.0000000001, true)]
    [InlineData(1, 1.00000001, false)]
    public void Near_enough(double expected, double actual, bool isRight) => Assert.Equal(isRight, Tolerance.Plain.Accepts(expected, actual));

    [Fact]
    public void Layers_of_the_library_pass_their_own_checks()
    {
        var make = new LayerFactory<double>(1);
        foreach (var layer in new Layer<double>[] { make.Linear(3, 2), make.BatchNorm(3), make.Residual(make.Linear(3, 3)), make.Sequential(make.Linear(3, 4), new Tanh()) })
        {
            Assert.True(Check.Gradient(layer, 3).IsRight);
            Assert.True(Check.Forward(layer, 3, x => layer.Forward(Numerics.Matrix.Of(x), training: true).Output.ToArray()).IsRight);
        }
    }

    [Theory]
    [InlineData("sigmiod")]
    public void An_unknown_name_is_the_teachers_mistake(string name) =>
        Assert.Throws<FormatException>(() => Check.Activation(name, x => x));
}
