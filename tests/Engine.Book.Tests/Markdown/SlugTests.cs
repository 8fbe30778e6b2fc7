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
    [InlineData("第一章", "第一章")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("a b? c", "a-b--c")]
    public void A_file_name_is_safe(string text, string name) => Assert.Equal(name, Slug.FileName(text));

    [Fact]
    public void Names_of_pages_are_unique_and_do_not_depend_on_the_order()
    {
        string[] paths = ["a/x.ipynb", "b/x.ipynb", "第一章.ipynb", "第二章.ipynb", "index.ipynb", "!.ipynb", "?.ipynb"];
        var names = Slug.FileNames(paths);
        Assert.Equal(paths.Length, names.Distinct().Count());
        Assert.Equal(["第一章", "第二章"], names.Skip(2).Take(2));
        Assert.DoesNotContain("index", names);
        Assert.Equal(names.Reverse(), Slug.FileNames([.. paths.Reverse()]));
    }

    [Fact]
    public void A_taken_name_gets_a_number()
    {
        var taken = new HashSet<string>();
        Assert.Equal(["a", "a-2", "a-3"], Enumerable.Range(0, 3).Select(_ => Slug.Unique("a", taken)));
    }
}
