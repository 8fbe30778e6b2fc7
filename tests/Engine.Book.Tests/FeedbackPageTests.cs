using AngleSharp.Html.Parser;
using Engine.Notebooks;
using Engine.Notebooks.Outputs;
using Engine.Testing;

namespace Engine.Book.Tests;

public class FeedbackPageTests
{
    private static readonly Notebook Handed = TestNotebooks.Of(
        """{"cell_type": "markdown", "id": "m", "metadata": {}, "source": "# Sheet\n\n<script>alert(1)</script> $x^2$ ![](http://a/b.png)"}""",
        TestNotebooks.Code);

    [Fact]
    public void It_is_one_file_that_runs_nothing()
    {
        var page = Page("<b>Ada</b>: 1 of 2", Handed);

        Assert.Empty(page.QuerySelectorAll("script, link, iframe, object"));
        Assert.DoesNotContain(page.QuerySelectorAll("[src], [href]"), element =>
            (element.GetAttribute("src") ?? element.GetAttribute("href"))! is var place && !place.StartsWith('#') && !place.StartsWith("data:", StringComparison.Ordinal));
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent);
        Assert.Equal(["<b>Ada</b>: 1 of 2"], page.QuerySelectorAll("h1").Select(heading => heading.TextContent));
        Assert.Equal(["✓ a: 1 of 1", "✗ <i>b</i>: 0 of 1"], page.QuerySelectorAll("section > ul > li").Select(item => item.TextContent));
    }

    [Fact]
    public void What_was_not_handed_in_has_lines_alone() => Assert.Empty(Page("Ada", null).QuerySelectorAll(".cell"));

    [Fact]
    public void An_error_of_one_line_is_told_once()
    {
        var failed = Handed.WithCells([Handed.Cells[1].WithRun(1, [ErrorOutput.OneLine("CheckFailed", "not yet")])]);
        Assert.Equal("CheckFailed not yet", Page("Ada", failed).QuerySelector(".error")!.TextContent.Trim());
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Page(string title, Notebook? notebook) =>
        new HtmlParser().ParseDocument(FeedbackPage.Write(title, [("sheet", ["✓ a: 1 of 1", "✗ <i>b</i>: 0 of 1"], notebook)]));
}
