using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;

namespace Neural.Charts.Tests;

public sealed class LiveLinesTests
{
    [Fact]
    public void Grow_point_by_point_and_are_drawn_anew()
    {
        var lines = new LiveLines("two", "x", (0, 10), (0, 1), ["f", "g"]);
        lines.Add(1, 0.5);
        lines.Add(2, double.NaN);
        lines.Set([3, 4, 5], [1, 2, 3], line: 1);

        var traces = Figure(lines)["data"]!;

        Assert.Equal([1, 2], traces[0]!["x"].Numbers());
        Assert.Equal([0.5, double.NaN], traces[0]!["y"].Numbers());
        Assert.Equal([1, 2, 3], traces[1]!["y"].Numbers());
        Assert.Equal("LiveLines: two: f, g", lines.ToString());
    }

    [Fact]
    public void Powers_of_ten_have_their_range_in_exponents()
    {
        var axis = Figure(new LiveLines("p", "x", (0, 10), (1e-6, 100), logY: true))["layout"]!["yaxis"]!;

        Assert.Equal([-6, 2], axis["range"].Numbers());
        Assert.Equal("log", axis["type"].Text());
    }

    [Theory]
    [InlineData(1, 1, false, "yRange goes from 1 to 1: give two finite numbers, the smaller first")]
    [InlineData(0, 1, true, "yRange goes from 0 to 1: give two finite numbers, the smaller first, both above 0")]
    [InlineData(0, double.PositiveInfinity, false, "yRange goes from 0 to ∞: give two finite numbers, the smaller first")]
    public void A_range_that_is_none_is_refused(double from, double to, bool logY, string expected) =>
        Assert.Equal(expected, Assert.Throws<ArgumentException>(() => new LiveLines("p", "x", (0, 1), (from, to), logY: logY)).Message);

    [Fact]
    public void Places_without_heights_are_refused() => Assert.Equal(
        "line 0 has 2 places and 1 heights: give as many",
        Assert.Throws<ArgumentException>(() => new LiveLines("p", "x", (0, 1), (0, 1)).Set([1, 2], [1])).Message);

    private static JsonNode Figure(LiveLines lines) =>
        JsonNode.Parse(new LiveFigure("t", "d", lines).ToDisplayString("application/vnd.plotly.v1+json"))!;
}
