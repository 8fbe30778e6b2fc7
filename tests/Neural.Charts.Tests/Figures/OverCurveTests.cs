using Neural.Activations;

namespace Neural.Charts.Tests;

public sealed class OverCurveTests
{
    private static readonly double[][][] TwoByTwo = [[[0, 0, 3], [0.5]], [[-9, 9, 9, 0], [0, 0, 0.1]]];

    [Fact]
    public void Scales_every_histogram_to_its_highest_bar()
    {
        var bars = Figures.OverCurve("t", new Tanh(), TwoByTwo).Traces().Where(t => t["type"].Text() == "bar").ToArray();
        Assert.All(bars, trace => Assert.Equal(1, trace["y"].Numbers().Max()));
        Assert.Equal((0.5, 1), (bars[2]["y"].Numbers()[0], bars[2]["y"].Numbers()[^1]));
        Assert.Equal(2.0 / 3, bars[0]["customdata"].Numbers().Max(), 4);
    }

    [Fact]
    public void Says_which_share_is_flat()
    {
        var chart = Figures.OverCurve("t", new Tanh(), TwoByTwo, ["left", "right"], ["top", "bottom"]);
        Assert.Equal(
            ["left<br>33 % flat", "right<br>0 % flat", "75 % flat", "0 % flat"],
            chart.Figure()["layout"]!["annotations"]!.AsArray().Select(a => a!["text"].Text()));
        Assert.Equal(
            "Histograms over the curve of Tanh “t”, left to right, with this share where its slope is below 0.05: top: 33 %, 0 %; bottom: 75 %, 0 %.",
            chart.Description());
    }

    [Fact]
    public void Shades_where_the_slope_is_small()
    {
        var zones = Figures.OverCurve("t", new Tanh(), [[[0]]]).Figure()["layout"]!["shapes"]!.AsArray();
        var edge = Math.Acosh(Math.Sqrt(1 / 0.05));
        Assert.Equal(2, zones.Count);
        Assert.Equal(-6, zones[0]!["x0"]!.GetValue<double>());
        Assert.Equal(-edge, zones[0]!["x1"]!.GetValue<double>(), 0.02);
        Assert.Equal(6, zones[1]!["x1"]!.GetValue<double>());
    }

    [Fact]
    public void Shades_one_side_of_ReLU() =>
        Assert.Single(Figures.OverCurve("t", new ReLU(), [[[0]]]).Figure()["layout"]!["shapes"]!.AsArray());

    [Fact]
    public void Draws_the_curve_on_an_axis_of_its_own()
    {
        var chart = Figures.OverCurve("t", new Tanh(), TwoByTwo);
        Assert.Equal(("x2", "y6"), (chart.Traces()[3]["xaxis"].Text(), chart.Traces()[3]["yaxis"].Text()));
        Assert.Equal("y2", chart.Figure()["layout"]!["yaxis6"]!["overlaying"].Text());
    }

    [Fact]
    public void Does_not_count_NaN_and_says_so() => Assert.EndsWith(
        "1: 0 %. Not drawn: 1, 1 (NaN).", Figures.OverCurve("t", new Tanh(), [[[double.NaN, 0]]]).Description());

    [Fact]
    public void Refuses_an_empty_one() => Assert.Contains(
        "at least one number each", Assert.Throws<ArgumentException>(() => Figures.OverCurve("t", new Tanh(), [[[1], []]])).Message);
}
