using Engine.Book.Markdown;

namespace Engine.Book.Tests.Markdown;

public class SlugTests
{
    [Theory]
    [InlineData("2.2 Sigmoid 函数", "22-sigmoid-函数")]
    [InlineData("2.2-Sigmoid-函数", "22-sigmoid-函数")]
    [InlineData("\"><script>", "script")]
    [InlineData("!?", "section")]
    public void An_anchor_is_the_same_from_a_heading_and_from_a_link(string text, string anchor) => Assert.Equal(anchor, Slug.Anchor(text));

    [Theory]
    [InlineData("02-2 Sigmoid", "02-2-sigmoid")]
    [InlineData("../..", "page")]
    [InlineData("激活", "page")]
    public void A_file_name_is_safe(string text, string name) => Assert.Equal(name, Slug.FileName(text));

    [Fact]
    public void A_taken_name_gets_a_number()
    {
        var taken = new HashSet<string>();
        Assert.Equal(["a", "a-2", "a-3"], Enumerable.Range(0, 3).Select(_ => Slug.Unique("a", taken)));
    }
}
