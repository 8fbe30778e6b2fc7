namespace Neural.Charts.Tests;

public sealed class ConfusionMatrixTests
{
    [Fact]
    public void Counts_what_was_taken_for_what()
    {
        var trace = Assert.Single(Figures.ConfusionMatrix([0, 0, 0, 1, 2], [0, 1, 1, 1, 2]).Traces());
        Assert.Equal([1, 2, 0, 0, 1, 0, 0, 0, 1], trace["z"]!.AsArray().SelectMany(row => row.Numbers()));
        Assert.Equal(2, trace["zmax"]!.GetValue<double>());
    }

    [Fact]
    public void Describes_the_commonest_error() => Assert.Equal(
        "Confusion matrix “t”: 3 of 5 correct; the commonest error, 2 times, takes cat for dog.",
        Figures.ConfusionMatrix([0, 0, 0, 1, 1], [0, 1, 1, 1, 1], "t", ["cat", "dog"]).Description());

    [Fact]
    public void Describes_a_perfect_answer() => Assert.EndsWith("2 of 2 correct; no error.", Figures.ConfusionMatrix([0, 1], [0, 1]).Description());

    [Fact]
    public void Refuses_predictions_that_do_not_match() => Assert.Equal(
        "“t” has 2 labels and 1 predictions: give as many, at least one",
        Assert.Throws<ArgumentException>(() => Figures.ConfusionMatrix([0, 1], [0], "t")).Message);
}
