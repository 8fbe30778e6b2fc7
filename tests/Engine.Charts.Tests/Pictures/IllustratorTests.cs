using Engine.Charts.Pictures;
using Engine.Notebooks;
using Engine.Notebooks.Outputs;
using Engine.Testing;

namespace Engine.Charts.Tests.Pictures;

public class IllustratorTests
{
    private const string Chart = """
        {"output_type": "display_data", "metadata": {}, "data": {"application/vnd.plotly.v1+json": {"data": [{"y": [NUMBER, 1e-05]}]}PICTURE}}
        """;

    [Fact]
    public void The_picture_of_an_unchanged_figure_is_kept()
    {
        var after = Assert.Single(new Illustrator(Stored("1")).Reuse([WithChart("1", "")]));

        Assert.Empty(Illustrator.WithoutPicture([after]));
        Assert.Equal("iVBO", Assert.IsType<DisplayOutput>(after.Cells[0].Outputs[0]).Data.Text("image/png"));
    }

    [Fact]
    public void A_changed_figure_is_to_be_drawn_anew() =>
        Assert.Single(Illustrator.WithoutPicture(new Illustrator(Stored("1")).Reuse([WithChart("2", "")])));

    [Fact]
    public async Task Without_a_browser_what_is_missing_is_said()
    {
        var (_, missing) = await new Illustrator(new PictureIndex()).DrawAsync([WithChart("1", "")], null, TestContext.Current.CancellationToken);

        Assert.Equal("1 charts have no picture: there is no Chromium, Chrome or Edge on PATH (name one with --browser)", missing);
    }

    [Fact]
    public async Task A_browser_that_cannot_be_started_is_said()
    {
        var (_, missing) = await new Illustrator(new PictureIndex()).DrawAsync(
            [WithChart("1", "")], new Browser("/nowhere/chromium"), TestContext.Current.CancellationToken);

        Assert.StartsWith("1 charts have no picture: cannot start /nowhere/chromium", missing);
    }

    private static PictureIndex Stored(string number) => PictureIndex.Of([WithChart(number, ", \"image/png\": \"iVBO\"")]);

    private static Notebook WithChart(string number, string picture) => TestNotebooks.Of(TestNotebooks.Code
        .Replace("\"outputs\": []", $"\"outputs\": [{Chart.Replace("NUMBER", number).Replace("PICTURE", picture)}]"));
}
