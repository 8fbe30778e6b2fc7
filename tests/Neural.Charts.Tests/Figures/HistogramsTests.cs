namespace Neural.Charts.Tests;

public sealed class HistogramsTests
{
    private static readonly double[][][] TwoByTwo = [[[0, 1], [0.5]], [[-5, 5, 5, 5], [0, 0, 0.1]]];

    [Fact]
    public void Show_the_share_of_the_values_in_every_bar()
    {
        var shares = Figures.Histograms("t", "a", TwoByTwo, from: 0, to: 1).Traces().Select(t => t["y"].Numbers()).ToArray();
        Assert.All(shares, bars => Assert.Equal(1, bars.Sum(), 6));
        Assert.Equal((0.5, 0.5), (shares[0][0], shares[0][^1]));
        Assert.Equal(1, shares[1][12]);
    }

    [Fact]
    public void Count_what_lies_beyond_the_axis_at_its_ends()
    {
        var bars = Figures.Histograms("t", "a", TwoByTwo, from: 0, to: 1).Traces()[2]["y"].Numbers();
        Assert.Equal((0.25, 0.75), (bars[0], bars[^1]));
    }

    [Fact]
    public void Name_rows_and_columns_at_the_edges_only()
    {
        var layout = Figures.Histograms("t", "a", TwoByTwo, ["left", "right"], ["top", "bottom"]).Figure()["layout"]!;
        Assert.Equal(
            ["left<br>std 0.5", "right<br>std 0", "std 4.3", "std 0.047"],
            layout["annotations"]!.AsArray().Select(a => a!["text"].Text()));
        Assert.Equal(("top", ""), (layout["yaxis"]!["title"]!["text"].Text(), layout["yaxis2"]!["title"]!["text"].Text()));
        Assert.False(layout["xaxis"]!["showticklabels"]!.GetValue<bool>());
        Assert.True(layout["xaxis3"]!["showticklabels"]!.GetValue<bool>());
    }

    [Fact]
    public void Have_the_colour_of_their_function() => Assert.NotEqual(
        Figures.Histograms("t", "a", TwoByTwo, name: "Tanh").Traces()[0]["marker"]!["color"].Text(),
        Figures.Histograms("t", "a", TwoByTwo, name: "ReLU").Traces()[0]["marker"]!["color"].Text());

    [Fact]
    public void Describe_every_deviation() => Assert.Equal(
        "Histograms “t”, left to right, with standard deviations top: 0.5, 0; bottom: 4.3, 0.047.",
        Figures.Histograms("t", "a", TwoByTwo, ["left", "right"], ["top", "bottom"]).Description());

    [Fact]
    public void Do_not_count_NaN_and_say_so()
    {
        var chart = Figures.Histograms("t", "a", [[[double.NaN, 1, 0, 1], [double.NaN]]], ["left", "right"], ["row"], from: 0, to: 1);
        Assert.Equal(2.0 / 3, chart.Traces()[0]["y"].Numbers()[^1], 6);
        Assert.Equal(1.0 / 3, chart.Traces()[0]["y"].Numbers()[0], 6);
        Assert.All(chart.Traces()[1]["y"].Numbers(), share => Assert.Equal(0, share));
        Assert.EndsWith("row: 0.47, NaN. Not drawn: row, left (NaN) and row, right (NaN).", chart.Description());
    }

    [Fact]
    public void Refuse_an_empty_one() => Assert.Contains(
        "at least one number each", Assert.Throws<ArgumentException>(() => Figures.Histograms("t", "a", [[[1], []]])).Message);

    [Fact]
    public void Refuse_rows_of_different_lengths() => Assert.Contains(
        "rows of 1 and 2 histograms", Assert.Throws<ArgumentException>(() => Figures.Histograms("t", "a", [[[1]], [[1], [2]]])).Message);
}
