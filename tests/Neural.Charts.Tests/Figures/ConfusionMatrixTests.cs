using System.Text.Json.Nodes;

namespace Neural.Charts.Tests;

public sealed class ConfusionMatrixTests
{
    [Fact]
    public void Counts_what_was_taken_for_what()
    {
        var traces = Figures.ConfusionMatrix([0, 0, 0, 1, 2], [0, 1, 1, 1, 2]).Traces().ToArray();
        Assert.Equal([double.NaN, 2, 0, 0, double.NaN, 0, 0, 0, double.NaN], Counts(traces[0]));
        Assert.Equal(2, traces[0]["zmax"]!.GetValue<double>());
        Assert.Equal([1, double.NaN, double.NaN, double.NaN, 1, double.NaN, double.NaN, double.NaN, 1], Counts(traces[1]));

        static IEnumerable<double> Counts(JsonNode trace) => trace["z"]!.AsArray().SelectMany(row => row.Numbers());
    }

    [Fact]
    public void Describes_the_commonest_error() => Assert.Equal(
        "Confusion matrix “t”: 3 of 5 correct; the commonest error, 2 times, takes cat for dog.",
        Figures.ConfusionMatrix([0, 0, 0, 1, 1], [0, 1, 1, 1, 1], "t", ["cat", "dog"]).Description());

    [Fact]
    public void Describes_a_perfect_answer() => Assert.EndsWith("2 of 2 correct; no error.", Figures.ConfusionMatrix([0, 1], [0, 1]).Description());

    [Fact]
    public void Has_a_row_for_every_class_that_has_a_name() =>
        Assert.Equal("3,3", $"{Figures.ConfusionMatrix([0], [1], classes: ["a", "b", "c"]).Traces()[0]["z"]!.AsArray().Count},{Figures.ConfusionMatrix([0], [1], classes: ["a", "b", "c"]).Traces()[0]["z"]![0]!.AsArray().Count}");

    [Theory]
    [InlineData(100_000, "“t” has a class 100000, but a matrix has room for 1000: number the classes from 0 without gaps")]
    [InlineData(int.MaxValue, "“t” has a class 2147483647, but a matrix has room for 1000: number the classes from 0 without gaps")]
    [InlineData(-1, "“t” has a class −1: number the classes from 0, and leave out what has none")]
    public void Refuses_a_class_without_a_place(int label, string message) => Assert.Equal(
        message, Assert.Throws<ArgumentException>(() => Figures.ConfusionMatrix([0, label], [0, 1], "t")).Message);

    [Fact]
    public void Refuses_a_class_without_a_name() => Assert.Equal(
        "“t” has a class 2, but 2 names: give at least 3",
        Assert.Throws<ArgumentException>(() => Figures.ConfusionMatrix([0, 2], [0, 1], "t", ["a", "b"])).Message);

    [Fact]
    public void Counts_in_all_digits()
    {
        int[] zeros = new int[12_345], ones = [.. Enumerable.Repeat(1, 12_345)];
        Assert.Contains("the commonest error, 12345 times,", Figures.ConfusionMatrix(zeros, ones).Description());
    }

    [Fact]
    public void Refuses_predictions_that_do_not_match() => Assert.Equal(
        "“t” has 2 labels and 1 predictions: give as many, at least one",
        Assert.Throws<ArgumentException>(() => Figures.ConfusionMatrix([0, 1], [0], "t")).Message);
}
