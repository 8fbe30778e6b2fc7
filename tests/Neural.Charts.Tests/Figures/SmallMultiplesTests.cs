using Neural.Activations;

namespace Neural.Charts.Tests;

public sealed class SmallMultiplesTests
{
    [Fact]
    public void Draws_each_function_solid_and_its_derivative_in_dashes()
    {
        var traces = Figures.SmallMultiples([new Sigmoid(), new Tanh()], derivatives: true).Traces();
        Assert.Equal(["f", "f′", "Sigmoid", "Sigmoid′", "Tanh", "Tanh′"], traces.Select(t => t["name"].Text()));
        Assert.Equal(["solid", "6px,5px", "solid", "6px,5px"], traces.Skip(2).Select(t => t["line"]!["dash"].Text()));
    }

    [Fact]
    public void Shared_axes_are_the_same_and_hold_everything()
    {
        var layout = Figures.SmallMultiples([new Sigmoid(), new ReLU(), new ReLU6()], shared: true).Figure()["layout"]!;
        Assert.All(new[] { "", "2", "3" }, axis => Assert.Equal([-4, 4], layout["xaxis" + axis]!["range"].Numbers()));
        Assert.All(new[] { "", "2", "3" }, axis => Assert.InRange(layout["yaxis" + axis]!["range"].Numbers()[1], 4, 4.6));
        Assert.False(layout["yaxis2"]!["showticklabels"]!.GetValue<bool>());
    }

    [Fact]
    public void Each_line_has_a_plot_with_the_others_behind_it()
    {
        var traces = Figures.SmallMultiples("t", "x", "y", [("a", [1.0, 2]), ("b", [3.0, 4]), ("c", [5.0, 6])]).Traces();
        Assert.Equal(["x", "x", "x", "x2", "x2", "x2", "x3", "x3", "x3"], traces.Select(t => t["xaxis"].Text()));
        Assert.Equal(["a", "b", "c"], traces.Where(t => t["name"] is not null).Select(t => t["name"].Text()));
    }

    [Fact]
    public void A_narrow_page_has_fewer_columns_and_more_height()
    {
        var layout = Figures.SmallMultiples([.. Activation.Common]).Figure()["layout"]!;
        var narrow = layout["meta"]!["narrow"]!;
        Assert.Equal(0.0, narrow["xaxis4.domain"]![0]!.GetValue<double>());
        Assert.True(narrow["height"]!.GetValue<int>() > layout["height"]!.GetValue<int>() + 300);
    }

    [Fact]
    public void Twenty_four_lines_have_twenty_four_plots()
    {
        Series[] series = [.. Enumerable.Range(0, 24).Select(i => new Series($"{(char)('a' + i)}", [i, i + 1]))];
        var chart = Figures.SmallMultiples("t", "x", "y", series);
        Assert.Equal(24, chart.Traces().Select(t => t["xaxis"].Text()).Distinct().Count());
    }
}
