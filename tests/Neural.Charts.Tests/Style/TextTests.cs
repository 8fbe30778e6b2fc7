namespace Neural.Charts.Tests;

public sealed class TextTests
{
    [Theory]
    [InlineData(0.25, "0.25")]
    [InlineData(-0.27846, "−0.2785")]
    [InlineData(8.5e-17, "8.5e−17")]
    [InlineData(1e-5, "1e−5")]
    [InlineData(123456, "1.235e5")]
    [InlineData(1e100, "1e100")]
    [InlineData(double.PositiveInfinity, "∞")]
    [InlineData(double.NegativeInfinity, "−∞")]
    [InlineData(double.NaN, "NaN")]
    public void Writes_numbers_short(double value, string text) => Assert.Equal(text, Text.Number(value));

    [Fact]
    public void Joins_names()
    {
        Assert.Equal("", Text.List([]));
        Assert.Equal("a", Text.List(["a"]));
        Assert.Equal("a, b and c", Text.List(["a", "b", "c"]));
    }

    [Fact]
    public void Breaks_long_titles_between_words() => Assert.Equal("aaa bb<br>cccc", Text.Wrap("aaa bb cccc", width: 6));
}
