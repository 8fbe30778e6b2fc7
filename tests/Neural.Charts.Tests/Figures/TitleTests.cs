namespace Neural.Charts.Tests;

public sealed class TitleTests
{
    private const string Long = "A title that says more than fits above the figure, and that goes on in a second line";

    [Fact]
    public void A_second_line_moves_the_figure_down_and_leaves_it_its_height()
    {
        var (shortOne, longOne) = (Layout("short"), Layout(Long));

        Assert.Equal(shortOne.Height - shortOne.Top, longOne.Height - longOne.Top);
        Assert.True(longOne.Top > shortOne.Top + 16);
    }

    [Fact]
    public void Headings_of_small_plots_stand_below_the_title() => Assert.True(Layout("short").Top > Theme.Top);

    [Fact]
    public void A_title_of_one_line_changes_nothing() =>
        Assert.Null(Figures.Lines("short", "x", "y", [("a", [1.0])]).Figure()["layout"]!["margin"]);

    [Fact]
    public void A_margin_keeps_its_other_sides()
    {
        var margin = Figures.Network(Long, [("input", 2), ("output", 1)]).Figure()["layout"]!["margin"]!;

        Assert.Equal((77, 8), (margin["t"]!.GetValue<int>(), margin["l"]!.GetValue<int>()));
    }

    private static (int Top, int Height) Layout(string title)
    {
        var layout = Figures.Histograms(title, "a", [[[1]]]).Figure()["layout"]!;
        return (layout["margin"]!["t"]!.GetValue<int>(), layout["height"]!.GetValue<int>());
    }
}
