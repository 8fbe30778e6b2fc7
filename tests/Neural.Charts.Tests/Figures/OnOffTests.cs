namespace Neural.Charts.Tests;

public sealed class OnOffTests
{
    private static readonly bool[][] On = [[true, false, false], [true, false, false], [false, true, false]];

    [Fact]
    public void Tells_on_from_off_and_from_never_on() => Assert.Equal(
        [1, 0, -1, 1, 0, -1, 0, 1, -1], Assert.Single(Figures.OnOff("t", "unit", "image", On).Traces())["z"]!.AsArray().SelectMany(row => row.Numbers()));

    [Fact]
    public void Judges_a_column_by_the_rows_that_are_not_drawn_too()
    {
        var chart = Figures.OnOff("t", "unit", "image", On, shown: 2);
        Assert.Equal([1, 0, -1, 1, 0, -1], Assert.Single(chart.Traces())["z"]!.AsArray().SelectMany(row => row.Numbers()));
        Assert.Equal(
            "“t”: 3 columns (unit) by 2 rows (image), on where dark. Over 3 rows, 33.3 % are on, and 1 columns, which are white, are never on.",
            chart.Description());
    }

    [Fact]
    public void Draws_all_rows_if_there_are_fewer_than_asked_for() =>
        Assert.Equal(3, Figures.OnOff("t", "", "", On, shown: 100).Traces()[0]["z"]!.AsArray().Count);

    [Fact]
    public void Refuses_rows_of_different_lengths_and_none()
    {
        Assert.Contains("rows of 1 and 2 values", Assert.Throws<ArgumentException>(() => Figures.OnOff("t", "", "", [[true], [true, false]])).Message);
        Assert.Contains("rows of 0 values", Assert.Throws<ArgumentException>(() => Figures.OnOff("t", "", "", [])).Message);
        Assert.Contains("shown is 0", Assert.Throws<ArgumentOutOfRangeException>(() => Figures.OnOff("t", "", "", On, shown: 0)).Message);
    }
}
