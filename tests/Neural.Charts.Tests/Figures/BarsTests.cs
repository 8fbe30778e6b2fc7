namespace Neural.Charts.Tests;

public sealed class BarsTests
{
    [Fact]
    public void Bars_stand_on_their_labels_with_their_values_written()
    {
        var bars = Assert.Single(Figures.Bars("t", "layer", "dead, %", [("1", 11), ("2", 24.25)]).Traces());
        Assert.Equal(("bar", "1", "24.2"), (bars["type"].Text(), bars["customdata"]![0].Text(), bars["text"]![1].Text()));
        Assert.Null(bars["error_y"]);
    }

    [Fact]
    public void Dots_have_their_spread()
    {
        var dots = Assert.Single(Figures.Dots("t", "", "accuracy, %", [("ReLU", 97.6, 0.2), ("Tanh", 97.1, 0.3)]).Traces());
        Assert.Equal([0.2, 0.3], dots["error_y"]!["array"].Numbers());
        Assert.Equal("markers", dots["mode"].Text());
    }

    [Fact]
    public void Describe_every_value() => Assert.Equal(
        "Dot plot “t”: ReLU 97.6 ± 0.2, Tanh 97.1.",
        Figures.Dots("t", "", "y", [("ReLU", 97.6, 0.2), ("Tanh", 97.1)]).Description());

    [Fact]
    public void Say_what_has_no_bar()
    {
        var chart = Figures.Bars("t", "", "y", [("a", 1), ("b", double.NaN), ("c", double.PositiveInfinity), ("d", 0)], logY: true);
        Assert.EndsWith(" Not drawn: b (NaN), c (∞) and d (0 on a logarithmic axis).", chart.Description());
        Assert.Contains("<br>", chart.Title());
        Assert.Contains("not drawn: b (NaN)", chart.Title());
        Assert.Equal([1, double.NaN, double.NaN, double.NaN], chart.Traces()[0]["y"].Numbers());
    }

    [Fact]
    public void Say_which_spread_is_no_number()
    {
        var chart = Figures.Dots("t", "", "y", [("a", 1, double.NaN), ("b", 1, 0.5)]);
        Assert.Equal("Dot plot “t”: a 1 ± NaN, b 1 ± 0.5. Not drawn: the spread of a (NaN).", chart.Description());
        Assert.Equal([0, 0.5], chart.Traces()[0]["error_y"]!["array"].Numbers());
    }

    [Fact]
    public void Refuse_a_negative_spread() => Assert.Equal(
        "“t” has the spread −1 at a: give one that is not negative",
        Assert.Throws<ArgumentException>(() => Figures.Dots("t", "", "y", [("a", 1, -1)])).Message);

    [Fact]
    public void Refuse_a_value_without_a_label() => Assert.Equal(
        "“t” has no label for value 2 of 2: give every value one, which may be empty",
        Assert.Throws<ArgumentException>(() => Figures.Bars("t", "", "y", [("a", 1), (null!, 2)])).Message);

    [Fact]
    public void Refuse_nothing_to_show() =>
        Assert.Contains("“t” has 0 values", Assert.Throws<ArgumentException>(() => Figures.Bars("t", "", "y", [])).Message);
}
