using AngleSharp.Dom;
using Engine.Book.Formulas;
using Engine.Book.Markdown;

namespace Engine.Book.Tests.Markdown;

public class MarkdownRendererTests
{
    private static readonly MarkdownRenderer Markdown = new(new MathTypesetter());

    [Theory]
    [InlineData("$x$ and $$y$$", "math", 2)]
    [InlineData("$$\nx = 1\n$$", ".formula > math[display=block]", 1)]
    [InlineData("costs $5 and $6", "math", 0)]
    [InlineData("```csharp\nvar x = 1;\n```", ".code .c-keyword", 1)]
    [InlineData("```text\nvar x = 1;\n```", ".code span", 0)]
    [InlineData("| a | b |\n|---|---|\n| $x$ | **c** |", ".table td math, .table td strong", 2)]
    [InlineData("<details><summary>Hint</summary>\n\nUse *it*\n\n</details>", "details > p > em", 1)]
    [InlineData("~~gone~~", "del", 1)]
    [InlineData("https://example.org", "a[href='https://example.org']", 1)]
    [InlineData("✅ fast ❌ slow", ".mark-yes, .mark-no", 2)]
    public void It_is_rendered(string markdown, string selector, int count) =>
        Assert.Equal(count, Html(markdown).QuerySelectorAll(selector).Length);

    [Theory]
    [InlineData("<b>bold</b>", "<b>bold</b>")]
    [InlineData("a < b & c", "a < b & c")]
    [InlineData("激活 “x” 😀", "激活 “x” 😀")]
    public void Text_stays_text(string markdown, string text) => Assert.Equal(text, Html(markdown).TextContent.Trim());

    private static IElement Html(string markdown) =>
        SampleBook.Parse(Markdown.Render(Markdown.Parse(markdown))).Body!;
}
