using System.Text.Json.Nodes;

namespace Neural.Charts.Tests;

public sealed class LogTicksTests
{
    [Theory]
    [InlineData(0.03, 3, "0.01 0.03 0.1 0.3 1 3")]
    [InlineData(0.05, 0.75, "0.01 0.02 0.05 0.1 0.2 0.5 1 2 5")]
    [InlineData(2, 3, "1 1.5 2 3 5 7 10 15 20 30 50 70")]
    public void A_short_axis_is_labelled_with_plain_numbers(double low, double high, string expected)
    {
        var labels = Axis(low, high)["ticktext"]!.AsArray().Select(text => text.Text()).ToArray();

        Assert.Equal(expected.Split(' '), labels.Take(expected.Split(' ').Length));
        Assert.Equal(labels, Axis(low, high)["tickvals"].Numbers().Select(value => Text.Number(value)));
    }

    [Theory]
    [InlineData(1e-4, 1, 1)]
    [InlineData(1e-16, 1, 3)]
    [InlineData(1e-300, 1e300, 100)]
    public void A_long_axis_is_labelled_with_few_powers_of_ten(double low, double high, int step)
    {
        Assert.Equal(step, Axis(low, high)["dtick"]!.GetValue<int>());
        Assert.Null(Axis(low, high)["tickvals"]);
    }

    [Fact]
    public void What_is_not_on_the_axis_does_not_count() =>
        Assert.Equal(Axis(0.1, 1).ToJsonString(), Axis(0, -1, double.NaN, double.PositiveInfinity, 0.1, 1).ToJsonString());

    [Fact]
    public void An_axis_without_a_positive_value_is_left_alone() => Assert.Null(Axis(0, -1)["tickvals"]);

    private static JsonNode Axis(params double[] values) =>
        Figures.Lines("t", "x", "y", [("a", values)], logY: true).Figure()["layout"]!["yaxis"]!;
}
