using Engine.Cells.Values;

namespace Engine.Cells.Tests.Values;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("a|b", @"a\|b")]
    [InlineData("`x` *y* _z_ [l](u)", @"\`x\` \*y\* \_z\_ \[l\](u)")]
    [InlineData("<b> & $x$", "&lt;b&gt; &amp; &#36;x&#36;")]
    [InlineData("a\r\nb", "a<br>b")]
    [InlineData("a  b", "a&nbsp; b")]
    [InlineData("\u001b", "␛")]
    public void No_sign_of_a_text_means_anything(string text, string markdown) => Assert.Equal(markdown, MarkdownText.Of(text));
}
