using Engine.Book.Markdown;

namespace Engine.Book.Tests.Markdown;

public class SafeHtmlTests
{
    [Theory]
    [InlineData("<details><summary>Hint</summary>", "<details><summary>Hint</summary>")]
    [InlineData("a<br/>b<br />c", "a<br>b<br>c")]
    [InlineData("<details open>", "&lt;details open&gt;")]
    [InlineData("<sub onclick=x>", "&lt;sub onclick=x&gt;")]
    [InlineData("<script>", "&lt;script&gt;")]
    [InlineData("a<!-- <b> -->b", "ab")]
    public void Only_bare_formatting_is_let_through(string html, string safe) => Assert.Equal(safe, SafeHtml.Filter(html));
}
