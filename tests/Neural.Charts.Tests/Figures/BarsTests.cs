namespace Neural.Charts.Tests;

public sealed class BarsTests
{
    [Fact]
    public void Bars_stand_on_their_labels_with_their_values_written()
    {
        var bars = Assert.Single(Figures.Bars("t", "layer", "dead, %", [("1", 11), ("2", 24.25)]).Traces());
        Assert.Equal(("bar", "1", "24.2"), (bars["type"].Text(), bars["x"]![0].Text(), bars["text"]![1].Text()));
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
    public void Refuse_nothing_to_show() =>
        Assert.Contains("“t” has 0 values", Assert.Throws<ArgumentException>(() => Figures.Bars("t", "", "y", [])).Message);
}
