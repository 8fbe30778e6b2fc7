using Engine.Book.Cover;

namespace Engine.Book.Tests.Cover;

public class CoverTilesTests(SampleBook sample)
{
    [Fact]
    public void Every_line_of_the_tagged_figure_is_a_tile()
    {
        var tiles = sample.Page("index.html").QuerySelectorAll(".tiles a");
        Assert.Equal(16, tiles.Length);
        Assert.Equal("Identity", tiles[0].TextContent.Trim());
    }

    [Fact]
    public void A_tile_leads_to_the_section_that_names_its_curve()
    {
        var links = sample.Page("index.html").QuerySelectorAll(".tiles a")
            .ToDictionary(tile => tile.TextContent.Trim(), tile => tile.GetAttribute("href"));
        Assert.Equal("02-2-sigmoid.html#22-sigmoid-函数", links["Sigmoid"]);
        Assert.Equal("04-1-twelve-charts.html#relu", links["ReLU"]);
        Assert.Equal("01-what-is-an-activation-function.html", links["Mish"]);
    }

    [Fact]
    public void A_line_is_scaled_into_the_box_and_broken_at_gaps()
    {
        var line = new CoverLine("f", [0, 1, 2, 3], [0, 10, double.NaN, 5], "#abc");
        var tile = CoverTile.Draw([line], name => name + ".html");
        Assert.Equal("M4 56L34.7 4M96 30", tile.Lines.Single().D);
        Assert.Equal(("f.html", "56", "4"), (tile.Link, tile.Zero, tile.Origin));
    }

    [Fact]
    public void A_constant_line_is_drawn()
    {
        var tile = CoverTile.Draw([new CoverLine("f", [1, 2], [7, 7], null)], name => name);
        Assert.Equal("M4 56L96 56", tile.Lines.Single().D);
        Assert.Null(tile.Zero);
    }
}
