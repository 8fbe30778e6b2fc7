using Neural.Activations;

namespace Neural.Charts.Tests;

public sealed class CurveTests
{
    [Fact]
    public void Draws_the_function_over_the_whole_axis()
    {
        var chart = Figures.Curve(new Sigmoid(), from: -3, to: 3);
        var trace = Assert.Single(chart.Traces());
        var (x, y) = (trace["x"].Numbers(), trace["y"].Numbers());
        Assert.Equal((-3, 3), (x[0], x[^1]));
        Assert.InRange(x.Length, 200, 400);
        Assert.All(x.Zip(y), p => Assert.Equal(new Sigmoid().Value(p.First), p.Second, 1e-6));
        Assert.Equal(("x", "f(x)"), (chart.AxisTitle("xaxis"), chart.AxisTitle("yaxis")));
    }

    [Fact]
    public void Draws_the_derivative_in_the_same_colour_with_other_dashes()
    {
        var traces = Figures.Curve(new Tanh(), derivative: true).Traces();
        Assert.Equal(["Tanh", "Tanh′"], traces.Select(t => t["name"].Text()));
        Assert.Equal(traces[0]["line"]!["color"].Text(), traces[1]["line"]!["color"].Text());
        Assert.NotEqual(traces[0]["line"]!["dash"].Text(), traces[1]["line"]!["dash"].Text());
    }

    [Fact]
    public void Leaves_a_gap_where_the_derivative_jumps()
    {
        var derivative = Figures.Curve(new ReLU(), derivative: true).Traces()[1];
        var (x, y) = (derivative["x"].Numbers(), derivative["y"].Numbers());
        var gap = Assert.Single(Enumerable.Range(0, y.Length), i => double.IsNaN(y[i]));
        Assert.Equal([0, 0, 0], x[(gap - 1)..(gap + 2)]);
        Assert.Equal((0, 1), (y[gap - 1], y[gap + 1]));
    }

    [Fact]
    public void Draws_no_vertical_line_where_the_function_jumps() =>
        Assert.Contains(double.NaN, Figures.Curve(new BinaryStep()).Traces()[0]["y"].Numbers());

    [Fact]
    public void Draws_a_continuous_function_without_gaps() =>
        Assert.DoesNotContain(double.NaN, Figures.Curve(new HardSwish()).Traces()[0]["y"].Numbers());

    [Fact]
    public void Draws_a_kink_that_is_not_on_the_grid()
    {
        var curve = Figures.Curve(new ReLU(), from: -1, to: 1.7).Traces()[0];
        Assert.Contains((0.0, 0.0), curve["x"].Numbers().Zip(curve["y"].Numbers()));
    }

    [Fact]
    public void Describes_what_the_curves_do() => Assert.Equal(
        "Line chart: Sigmoid and its derivative for x from −6 to 6; f rises from 0.002473 to 0.9975; "
            + "the derivative goes from 0.002467 to 0.002467, with a maximum of 0.25 at x = 0.",
        Figures.Curve(new Sigmoid(), derivative: true).Description());

    [Theory]
    [InlineData(false, "Sigmoid: values in (0, 1)")]
    [InlineData(true, "Sigmoid: values in (0, 1), slope at most 0.25")]
    public void Says_the_finding_in_its_title(bool derivative, string title) =>
        Assert.Equal(title, Figures.Curve(new Sigmoid(), derivative).Title());

    [Fact]
    public void Takes_a_title() => Assert.Equal("Mine", Figures.Curve(new Sigmoid(), title: "Mine").Title());

    [Fact]
    public void Draws_what_is_too_large_or_too_small_for_a_float()
    {
        var curve = Figures.Curve(new ELU(1e200), from: -1e-50, to: 1e-50).Traces()[0];
        Assert.Equal(-1e-50, curve["x"].Numbers()[0]);
        Assert.Equal(-1e150, curve["y"].Numbers()[0], 1e140);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, -2)]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.PositiveInfinity)]
    public void Refuses_ends_that_bound_no_interval(double from, double to)
    {
        var error = Assert.Throws<ArgumentException>(() => Figures.Curve(new Sigmoid(), from: from, to: to));
        Assert.Contains("two finite numbers, the smaller first", error.Message);
    }
}
