namespace Neural.Charts.Tests;

public sealed class NetworkTests
{
    private static readonly NetworkColumn[] Columns = [("input", 784), ("hidden", 3, "ReLU"), ("output", 10, "Softmax")];

    [Fact]
    public void Draws_few_units_all_and_many_in_part()
    {
        var units = Figures.Network("t", Columns).Traces().Skip(1).Select(trace => trace["y"].Numbers().Length);

        Assert.Equal([6, 3, 6], units);
    }

    [Fact]
    public void Connects_every_unit_with_every_unit_of_the_next_column()
    {
        var weights = Figures.Network("t", Columns).Traces()[0]["x"].Numbers();

        Assert.Equal(6 * 3 + 3 * 6, weights.Count(double.IsNaN));
    }

    [Fact]
    public void Gives_a_function_its_own_colour() =>
        Assert.Equal(LineStyle.ColorOf("ReLU"), Figures.Network("t", Columns).Traces()[2]["marker"]!["color"].Text());

    [Fact]
    public void Describes_its_places() => Assert.Equal(
        "Diagram of a network “t”: input of 784 units, then hidden of 3 units with ReLU, then output of 10 units with Softmax.",
        Figures.Network("t", Columns).Description());

    [Fact]
    public void Counts_units_in_all_digits() => Assert.Contains(
        "input of 25088 units", Figures.Network("t", [("input", 25_088), ("output", 10)]).Description());

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void Refuses_a_column_without_units(int units) => Assert.EndsWith(
        "units in the column output: give at least 1",
        Assert.Throws<ArgumentException>(() => Figures.Network("t", [("input", 2), ("output", units)])).Message);

    [Fact]
    public void Refuses_a_single_column() => Assert.Contains(
        "“t” has 1 columns", Assert.Throws<ArgumentException>(() => Figures.Network("t", [("input", 2)])).Message);
}
