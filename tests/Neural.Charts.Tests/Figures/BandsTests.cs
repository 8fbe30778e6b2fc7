using Plotly.NET;

namespace Neural.Charts.Tests;

public sealed class BandsTests
{
    private static GenericChart Chart => Figures.Bands("t", "rate", "accuracy", [("Tanh", [1, 2], [10, 20], [1, 2]), ("ReLU", [1, 2], [5, 6], [0, 0])]);

    [Fact]
    public void Each_band_goes_around_its_line_in_its_colour()
    {
        var traces = Chart.Traces();
        Assert.Equal(4, traces.Length);
        Assert.Equal([11, 22, 18, 9], traces[0]["y"].Numbers());
        Assert.Equal([1, 2, 2, 1], traces[0]["x"].Numbers());
        Assert.Equal(traces[2]["line"]!["color"].Text(), traces[0]["fillcolor"].Text());
        Assert.Equal(["Tanh", "ReLU"], traces.Skip(2).Select(trace => trace["name"].Text()));
    }

    [Fact]
    public void Refuses_other_than_one_spread_for_each_value() => Assert.Equal(
        "the line Tanh has 2 positions, 2 values and 1 spreads: give as many",
        Assert.Throws<ArgumentException>(() => Figures.Bands("t", "x", "y", [("Tanh", [1, 2], [1, 2], [1])])).Message);
}
