namespace Neural.Charts.Tests;

public sealed class LinesTests
{
    [Fact]
    public void Counts_positions_from_one()
    {
        var trace = Assert.Single(Figures.Lines("t", "layer", "norm", [("net", [0.5, 0.25, 0.125])]).Traces());
        Assert.Equal([1, 2, 3], trace["x"].Numbers());
        Assert.Equal([0.5, 0.25, 0.125], trace["y"].Numbers());
        Assert.Equal("lines+markers", trace["mode"].Text());
    }

    [Fact]
    public void Takes_floats_and_positions()
    {
        Series[] series = [("a", new[] { 10f, 20f }, new[] { 1f, 2f }), ("b", new[] { 1f, 2f }), ("c", [5.0, 6.0], [3.0, 4.0])];
        var traces = Figures.Lines("t", "x", "y", series).Traces();
        Assert.Equal([10, 20], traces[0]["x"].Numbers());
        Assert.Equal([1, 2], traces[1]["y"].Numbers());
        Assert.Equal([3, 4], traces[2]["y"].Numbers());
    }

    [Fact]
    public void Has_logarithmic_axes_on_request()
    {
        var layout = Figures.Lines("t", "x", "y", [("a", [1.0])], logX: true, logY: true).Figure()["layout"]!;
        Assert.Equal(("log", "log"), (layout["xaxis"]!["type"].Text(), layout["yaxis"]!["type"].Text()));
    }

    [Fact]
    public void Gives_a_function_its_colour() => Assert.Equal(
        Figures.Curve(new Neural.Activations.ReLU()).Traces()[0]["line"]!["color"].Text(),
        Figures.Lines("t", "x", "y", [("ReLU", [1.0])]).Traces()[0]["line"]!["color"].Text());

    [Fact]
    public void Says_of_a_line_that_turns_between_its_ends_that_it_does() =>
        Assert.Contains("goes from 1 to 4, up and down between them.", Figures.Lines("t", "x", "y", [("a", [1.0, 3, 2, 4])]).Figure()["layout"]!["meta"]!["description"].Text());

    [Fact]
    public void Keeps_a_gap() =>
        Assert.Equal([1, double.NaN, 3], Figures.Lines("t", "x", "y", [("a", [1.0, double.NaN, 3])]).Traces()[0]["y"].Numbers());

    [Fact]
    public void Refuses_as_many_positions_as_not() => Assert.Equal(
        "the line a has 1 positions and 2 values: give as many, at least one",
        Assert.Throws<ArgumentException>(() => Figures.Lines("t", "x", "y", [("a", [1.0], [1.0, 2])])).Message);

    [Fact]
    public void Refuses_no_lines() =>
        Assert.Contains("“t” has 0 lines", Assert.Throws<ArgumentException>(() => Figures.Lines("t", "x", "y", [])).Message);
}
