using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;

namespace Neural.Charts.Tests;

public sealed class LiveFigureTests
{
    private const string Plotly = "application/vnd.plotly.v1+json";

    [Fact]
    public void Has_its_title_its_description_and_its_panels_as_plotly_reads_them()
    {
        var figure = new LiveFigure("“a” < b", "A \"sentence\".", Bars(), Lines());

        var json = JsonNode.Parse(figure.ToDisplayString(Plotly))!;

        Assert.Equal("“a” < b", json["layout"]!["title"]!["text"].Text());
        Assert.Equal("A \"sentence\".", json["layout"]!["meta"]!["description"].Text());
        Assert.Equal("A \"sentence\".", figure.ToDisplayString("text/plain"));
        Assert.Equal([("bar", "x", "y"), ("scatter", "x2", "y2")],
            json["data"]!.AsArray().Select(trace => (trace!["type"].Text(), trace["xaxis"].Text(), trace["yaxis"].Text())));
        Assert.Equal(["p", "q"], json["layout"]!["annotations"]!.AsArray().Select(title => title!["text"].Text()));
    }

    [Fact]
    public void Is_HTML_where_a_host_draws_no_figures()
    {
        var html = new LiveFigure("t", "A sentence.", Bars()).ToDisplayString("text/html");

        Assert.Contains("A sentence.", html, StringComparison.Ordinal);
        Assert.Contains("\"bar\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_changes_is_in_the_next_frame_and_the_axes_stay()
    {
        var bars = Bars();
        var figure = new LiveFigure("before", "d", bars);
        var before = JsonNode.Parse(figure.ToDisplayString(Plotly))!;

        bars.Set([0.25, 0.5]);
        figure.Title = "after";
        var after = JsonNode.Parse(figure.ToDisplayString(Plotly))!;

        Assert.Equal([0.25, 0.5], after["data"]![0]!["y"].Numbers());
        Assert.Equal("after", after["layout"]!["title"]!["text"].Text());
        Assert.True(JsonNode.DeepEquals(before["layout"]!["yaxis"], after["layout"]!["yaxis"]));
    }

    [Theory]
    [InlineData(1, false), InlineData(2, false), InlineData(3, false), InlineData(6, false), InlineData(7, false)]
    [InlineData(1, true), InlineData(2, true), InlineData(4, true), InlineData(5, true)]
    public void No_panel_stands_on_another(int count, bool withMap)
    {
        LivePanel[] panels = [.. Enumerable.Range(0, count).Select(i => i == 0 && withMap ? LiveMapTests.Map() : (LivePanel)Bars())];

        var layout = JsonNode.Parse(new LiveFigure("t", "d", panels).ToDisplayString(Plotly))!["layout"]!;

        foreach (var of in new Func<string, JsonNode?>[] { axis => layout[axis]!["domain"], axis => layout["meta"]!["narrow"]![$"{axis}.domain"] })
        {
            var places = Enumerable.Range(1, count).Select(i => i == 1 ? "" : $"{i}")
                .Select(number => (X: of($"xaxis{number}").Numbers(), Y: of($"yaxis{number}").Numbers())).ToArray();
            Assert.All(places, place => Assert.True(place.X[0] >= 0 && place.X[0] < place.X[1] && place.X[1] <= 1 && place.Y[0] >= 0 && place.Y[0] < place.Y[1] && place.Y[1] <= 1));
            Assert.All(from a in places from b in places where a != b select (a, b), pair => Assert.True(Apart(pair.a.X, pair.b.X) || Apart(pair.a.Y, pair.b.Y)));
        }
    }

    [Fact]
    public void Without_a_panel_there_is_no_figure() =>
        Assert.Equal("“t” has no panel: give at least one", Assert.Throws<ArgumentException>(() => new LiveFigure("t", "d")).Message);

    private static LiveBars Bars() => new("p", "x", ["a", "b"], (0, 1));

    private static LiveLines Lines() => new("q", "x", (0, 1), (0, 1));

    private static bool Apart(double[] a, double[] b) => a[1] < b[0] || b[1] < a[0];
}
