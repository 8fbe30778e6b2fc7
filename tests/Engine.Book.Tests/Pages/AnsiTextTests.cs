using Engine.Book.Pages;

namespace Engine.Book.Tests.Pages;

public class AnsiTextTests
{
    [Theory]
    [InlineData("plain <b> & \"x\"", "plain &lt;b&gt; &amp; &quot;x&quot;")]
    [InlineData("\e[31mred\e[0m plain", "<span class=\"ansi-31\">red</span> plain")]
    [InlineData("\e[1;32mboth\e[39mbold\e[m", "<span class=\"ansi-1 ansi-32\">both</span><span class=\"ansi-1\">bold</span>")]
    [InlineData("\e[31mred\e[92mgreen", "<span class=\"ansi-31\">red</span><span class=\"ansi-92\">green</span>")]
    [InlineData("\e[38;5;31mpalette", "palette")]
    [InlineData("\e[2K\e[1Gcleared\e", "cleared")]
    [InlineData("10 %\r50 %\r100 %\ndone\r\n", "100 %\ndone\n")]
    [InlineData("100 %\rab", "ab0 %")]
    [InlineData("10 %\r\e[Kdone", "done")]
    [InlineData("a long line\e[2K\rnew", "new")]
    [InlineData("123\b\b\b45", "453")]
    [InlineData("one\b \b!", "on!")]
    [InlineData("\b\b!", "!")]
    [InlineData("\e[31mred\b\e[0mx", "<span class=\"ansi-31\">re</span>x")]
    [InlineData("bell\a", "bell")]
    [InlineData("\e]0;a title\atext", "text")]
    [InlineData("\e]0;a title\e\\text", "text")]
    [InlineData("\e]8;;https://example.org\e\\a link\e]8;;\e\\!", "a link!")]
    [InlineData("\ePq#0;2;0;0;0\e\\picture", "picture")]
    [InlineData("\e(Bcharset \e7\e8saved", "charset saved")]
    [InlineData("\e]0;a title without an end", "")]
    [InlineData("\e[1mbold\e[22mplain", "<span class=\"ansi-1\">bold</span>plain")]
    [InlineData("👩‍🔬\b!", "!")]
    [InlineData("激活 ①", "激活 ①")]
    [InlineData("\e[99999999999999999999mx", "x")]
    public void Colours_become_classes_and_the_rest_goes(string text, string html) => Assert.Equal(html, AnsiText.ToHtml(text));
}
