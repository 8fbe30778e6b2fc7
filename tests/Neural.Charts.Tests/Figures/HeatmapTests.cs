namespace Neural.Charts.Tests;

public sealed class HeatmapTests
{
    [Fact]
    public void Centres_signed_values_on_white()
    {
        var trace = Assert.Single(Figures.Heatmap("t", "j", "i", [[1, -1], [0, 2]]).Traces());
        Assert.Equal(0, trace["zmid"]!.GetValue<double>());
        Assert.Equal("#f7f7f7", trace["colorscale"]![1]![1].Text());
    }

    [Fact]
    public void Shades_values_of_one_sign() =>
        Assert.Equal("Cividis", Figures.Heatmap("t", "j", "i", [[1, 2]]).Traces()[0]["colorscale"].Text());

    [Fact]
    public void Puts_the_first_row_on_top() =>
        Assert.Equal("reversed", Figures.Heatmap("t", "j", "i", [[1], [2]]).Figure()["layout"]!["yaxis"]!["autorange"].Text());

    [Fact]
    public void Writes_the_values_only_where_they_can_be_read()
    {
        double[][] large = [.. Enumerable.Range(0, 20).Select(i => Enumerable.Range(0, 20).Select(j => i * j / 7.0).ToArray())];
        var trace = Figures.Heatmap("t", "j", "i", large).Traces()[0];
        Assert.Null(trace["texttemplate"]);
        Assert.Equal("20,20", trace["z"]!["shape"].Text());
        Assert.Equal(large.SelectMany(row => row), trace["z"].Numbers());
    }

    [Fact]
    public void Describes_its_extremes() => Assert.Equal(
        "Heat map “t”: 1 by 2 (init by f), from −1 (He, b) to 3 (He, a).",
        Figures.Heatmap("t", "f", "init", [[3, -1]], ["a", "b"], ["He"]).Description());

    [Fact]
    public void An_infinity_has_the_colour_of_the_largest_and_its_own_sign()
    {
        var chart = Figures.Heatmap("t", "", "", [[1, double.PositiveInfinity], [-3, double.NegativeInfinity]]);
        var trace = Assert.Single(chart.Traces());
        Assert.Equal([1, 3, -3, -3], trace["z"]!.AsArray().SelectMany(row => row.Numbers()));
        Assert.Equal(["1", "∞", "−3", "−∞"], trace["text"]!.AsArray().SelectMany(row => row!.AsArray().Select(text => text.Text())));
        Assert.Equal(("%{text}", "%{text}<extra></extra>"), (trace["texttemplate"].Text(), trace["hovertemplate"].Text()));
        Assert.EndsWith("from −∞ (2, 2) to ∞ (1, 2). What is larger than 3, such as ∞, has its colour.", chart.Description());
    }

    [Fact]
    public void Says_how_many_cells_are_empty() => Assert.EndsWith(
        "Empty, since NaN: 1 of 4 cells.", Figures.Heatmap("t", "", "", [[1, double.NaN], [2, 3]]).Description());

    [Fact]
    public void Refuses_rows_of_different_lengths() =>
        Assert.Contains("rows of 1 and 2 values", Assert.Throws<ArgumentException>(() => Figures.Heatmap("t", "", "", [[1], [1, 2]])).Message);

    [Fact]
    public void Refuses_labels_that_do_not_match() => Assert.Equal(
        "there are 1 labels for 2 columns: give as many",
        Assert.Throws<ArgumentException>(() => Figures.Heatmap("t", "", "", [[1, 2]], columns: ["a"])).Message);
}
