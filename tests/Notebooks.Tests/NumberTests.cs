namespace Notebooks.Tests;

public class NumberTests
{
    [Theory]
    [InlineData("0.9585", "0.958513", true)]
    [InlineData("0.9586", "0.958513", false)]
    [InlineData("8.5E-17", "8.53E-17", true)]
    [InlineData("8.6E-17", "8.53E-17", false)]
    [InlineData("235,146", "235146", true)]
    [InlineData("97.6", "0.97612", true)]
    [InlineData("0.25", "-0.25", true)]
    [InlineData("1.0", "1", true)]
    public void A_number_in_prose_is_a_rounding_of_what_is_computed(string prose, string computed, bool expected) =>
        Assert.Equal(expected, Number.In(prose).Single().IsRoundingOf(Number.In(computed).Single()));

    [Theory]
    [InlineData("ten layers of 100 units", "100")]
    [InlineData("section2 and x1 have none", "")]
    [InlineData("from −4 to 4.5, then 1e-3", "−4 4.5 1e-3")]
    [InlineData("a float of 17f and 10_000", "17f 10_000")]
    public void Numbers_are_found_where_they_stand_alone(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Number.In(text).Select(n => n.Text)));
}
