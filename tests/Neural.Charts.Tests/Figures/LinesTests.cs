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
    public void A_zero_on_a_logarithmic_axis_is_a_gap_and_not_a_line_to_its_lower_end()
    {
        var chart = Figures.Lines("t", "x", "y", [("a", [1.0, 0, -2, 4])], logY: true);
        Assert.Equal([1, double.NaN, double.NaN, 4], chart.Traces()[0]["y"].Numbers());
        Assert.EndsWith("Not drawn: a (0 on a logarithmic axis, below 0 on a logarithmic axis).", chart.Description());
    }

    [Fact]
    public void A_position_that_is_not_on_the_axis_is_a_gap()
    {
        var chart = Figures.Lines("t", "x", "y", [("a", [0.0, 1, double.NaN], [5.0, 6, 7])], logX: true);
        Assert.Equal([double.NaN, 6, double.NaN], chart.Traces()[0]["y"].Numbers());
        Assert.EndsWith("Not drawn: a (0 on a logarithmic axis, NaN).", chart.Description());
    }

    [Fact]
    public void A_point_between_two_gaps_has_a_mark()
    {
        double[] y = [.. Enumerable.Range(0, 40).Select(i => i is 3 or 5 ? double.NaN : i)];
        var trace = Assert.Single(Figures.Lines("t", "x", "y", [("a", y)]).Traces());
        Assert.Equal("lines+markers", trace["mode"].Text());
        Assert.Equal([4], trace["marker"]!["size"].Numbers().Index().Where(size => size.Item > 0).Select(size => size.Index));
    }

    [Fact]
    public void A_line_of_nothing_but_NaN_is_empty_and_says_so()
    {
        var chart = Figures.Lines("t", "x", "y", [("a", [double.NaN, double.NaN]), ("b", [1.0, 2])]);
        Assert.Equal("[null,null]", chart.Traces()[0]["y"]!.ToJsonString());
        Assert.EndsWith("a has no value to draw; b rises from 1 to 2. Not drawn: a (2 × NaN).", chart.Description());
    }

    [Fact]
    public void Refuses_as_many_positions_as_not() => Assert.Equal(
        "the line a has 1 positions and 2 values: give as many, at least one",
        Assert.Throws<ArgumentException>(() => Figures.Lines("t", "x", "y", [("a", [1.0], [1.0, 2])])).Message);

    [Fact]
    public void Refuses_no_lines() =>
        Assert.Contains("“t” has 0 lines", Assert.Throws<ArgumentException>(() => Figures.Lines("t", "x", "y", [])).Message);
}
