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

    [Fact]
    public void Breaks_words_that_are_longer_than_a_line() => Assert.Equal("aaaaaa<br>aa bb", Text.Wrap("aaaaaaaa bb", width: 6));

    [Theory]
    [InlineData("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;")]
    [InlineData("a < b & c", "a &lt; b &amp; c")]
    [InlineData("&lt;", "&amp;lt;")]
    [InlineData("$x^2$", "&#36;x^2&#36;")]
    [InlineData("50%{x}", "50&#37;{x}")]
    [InlineData("50 %", "50 %")]
    [InlineData("a\nb\r\nc\td", "a b c d")]
    [InlineData("σ′ ≤ ¼", "σ′ ≤ ¼")]
    public void Lets_Plotly_read_nothing_in_a_text(string text, string markup) => Assert.Equal(markup, Text.Markup(text));

    [Fact]
    public void Cuts_a_text_that_is_too_long_and_no_sign_in_two()
    {
        Assert.Equal("abc…", Text.Short("abcdefgh", length: 4));
        Assert.Equal("ab…", Text.Short("ab🙂cdefg", length: 4));
        Assert.Equal("abcd", Text.Short("abcd", length: 4));
    }

    [Fact]
    public void Gives_different_numbers_different_texts()
    {
        Assert.Equal(["0.5", "2", "0.5"], Text.Numbers([0.5, 2, 0.5]));
        Assert.Equal(["0.12341", "0.12342"], Text.Numbers([0.12341, 0.12342]));
        Assert.Distinct(Text.Numbers([1, double.BitIncrement(1), double.NaN, double.PositiveInfinity]));
    }
}
