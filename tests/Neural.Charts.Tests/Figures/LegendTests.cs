using Neural.Activations;

namespace Neural.Charts.Tests;

public sealed class LegendTests
{
    [Fact]
    public void Stands_above_the_plot_and_not_below_it() =>
        Assert.Equal("bottom", Figures.Compare(new ReLU(), new Tanh()).Figure()["layout"]!["template"]!["layout"]!["legend"]!["yanchor"].Text());

    [Fact]
    public void Another_row_makes_the_figure_higher_and_leaves_the_plot_its_height()
    {
        var (few, many) = (Figures.Compare(new ReLU(), new Tanh()).Figure()["layout"]!, Figures.Compare([.. Activation.Common]).Figure()["layout"]!);
        Assert.Equal(420, few["height"]!.GetValue<int>());
        Assert.Equal(many["margin"]!["t"]!.GetValue<int>() - 64, many["height"]!.GetValue<int>() - 420);
        Assert.InRange(many["height"]!.GetValue<int>(), 440, 560);
    }

    [Fact]
    public void Does_not_stand_on_the_headings_of_plots()
    {
        var layout = Figures.Boundaries("t", [("a", (x, y) => x, [(0, 0, 0), (1, 1, 1)]), ("b", (x, y) => y, [(0, 0, 0)])]).Figure()["layout"]!;
        Assert.InRange(layout["legend"]!["y"]!.GetValue<double>(), 1.03, 1.2);
    }
}
