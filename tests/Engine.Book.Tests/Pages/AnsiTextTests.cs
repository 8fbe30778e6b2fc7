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
    [InlineData("bell\a\b", "bell")]
    [InlineData("激活 ①", "激活 ①")]
    [InlineData("\e[99999999999999999999mx", "x")]
    public void Colours_become_classes_and_the_rest_goes(string text, string html) => Assert.Equal(html, AnsiText.ToHtml(text));
}
