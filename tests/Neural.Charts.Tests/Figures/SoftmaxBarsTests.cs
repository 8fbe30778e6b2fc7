namespace Neural.Charts.Tests;

public sealed class SoftmaxBarsTests
{
    [Fact]
    public void Shows_one_probability_per_logit()
    {
        var bars = Assert.Single(Figures.SoftmaxBars([0.3, 2.9, 4.0]).Traces());
        Assert.Equal(["0.3", "2.9", "4"], bars["customdata"]!.AsArray().Select(x => x.Text()));
        Assert.All(
            new[] { 0.01821127, 0.24519181, 0.73659691 }.Zip(bars["y"].Numbers()),
            p => Assert.Equal(p.First, p.Second, 8));
    }

    [Fact]
    public void Has_the_colour_that_softmax_has_in_the_panel() => Assert.Equal(
        Figures.Panel().Traces()[5]["marker"]!["color"].Text(),
        Figures.SoftmaxBars([1, 2]).Traces()[0]["marker"]!["color"].Text());

    [Fact]
    public void Names_the_largest_share() =>
        Assert.Equal("Softmax at temperature 2 gives dog the largest share, 0.6225", Figures.SoftmaxBars([1, 2], 2, ["cat", "dog"]).Title());

    [Fact]
    public void Refuses_labels_that_do_not_match() =>
        Assert.Equal("there are 1 labels for 2 logits: give as many", Assert.Throws<ArgumentException>(() => Figures.SoftmaxBars([1, 2], labels: ["a"])).Message);

    [Fact]
    public void Tells_logits_apart_that_agree_in_four_digits() => Assert.Equal(
        ["0.12341", "0.12342", "2"],
        Figures.SoftmaxBars([0.12341, 0.12342, 2]).Figure()["layout"]!["xaxis"]!["ticktext"]!.AsArray().Select(text => text.Text()));

    [Fact]
    public void Has_no_shares_of_NaN()
    {
        var chart = Figures.SoftmaxBars([1, double.NaN]);
        Assert.StartsWith("Softmax of a logit that is NaN or ∞ gives no shares", chart.Title());
        Assert.Equal([double.NaN, double.NaN], chart.Traces()[0]["y"].Numbers());
    }

    [Fact]
    public void Refuses_no_logits() =>
        Assert.Contains("0 logits", Assert.Throws<ArgumentException>(() => Figures.SoftmaxBars([])).Message);
}
