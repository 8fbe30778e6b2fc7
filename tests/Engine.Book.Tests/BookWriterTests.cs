using Engine.Testing;

namespace Engine.Book.Tests;

public class BookWriterTests(SampleBook sample)
{
    private const string Sigmoid = "02-2-sigmoid.html";

    [Fact]
    public void It_says_what_it_wrote()
    {
        Assert.Equal((3, 14), (sample.Book.Pages, sample.Book.Charts));
        Assert.True(File.Exists(sample.Book.Index));
        Assert.Empty(sample.Book.Warnings);
    }

    [Fact]
    public void The_index_holds_the_title_and_links_every_page_by_part()
    {
        var index = sample.Page("index.html");
        Assert.Equal("Activation functions, by running them", index.QuerySelector("h1")!.TextContent);
        Assert.Equal(
            ["01-what-is-an-activation-function.html", Sigmoid, "04-1-twelve-charts.html"],
            index.QuerySelectorAll(".parts li a").Select(link => link.GetAttribute("href")));
        Assert.Equal("2. 常用激活函数详解 · The common functions", index.QuerySelectorAll(".parts h2")[1].TextContent);
        Assert.StartsWith("The sigmoid squeezes", index.QuerySelectorAll(".parts li p")[1].TextContent);
    }

    [Fact]
    public void A_page_links_to_its_neighbours_and_marks_itself_in_the_contents()
    {
        var page = sample.Page(Sigmoid);
        Assert.Equal("01-what-is-an-activation-function.html", page.QuerySelector("[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("04-1-twelve-charts.html", page.QuerySelector("[rel=next]")!.GetAttribute("href"));
        Assert.Equal(Sigmoid, page.QuerySelector("[aria-current=page]")!.GetAttribute("href"));
        Assert.Null(sample.Page("01-what-is-an-activation-function.html").QuerySelector("[rel=prev]"));
    }

    [Fact]
    public void A_page_has_one_title_an_outline_and_anchors()
    {
        var page = sample.Page(Sigmoid);
        Assert.Equal("22-sigmoid-函数", page.QuerySelectorAll("h1").Single().Id);
        var outline = page.QuerySelectorAll(".outline a").Select(link => link.GetAttribute("href"));
        Assert.Equal(["#write-it", "#the-curve-and-its-derivative", "#saturation-梯度消失演示"], outline);
        Assert.All(outline, anchor => Assert.NotNull(page.GetElementById(anchor![1..])));
    }

    [Fact]
    public void A_page_describes_itself_to_those_who_share_it()
    {
        var head = sample.Page(Sigmoid).Head!;
        Assert.StartsWith("The sigmoid squeezes any number into the interval (0,1), which", head.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        var picture = head.QuerySelector("meta[property='og:image']")!.GetAttribute("content")!;
        Assert.True(File.Exists(Path.Combine(SampleBook.Folder, picture)));
    }

    [Fact]
    public void The_notebook_can_be_taken_along_and_run()
    {
        var page = sample.Page(Sigmoid);
        var copy = page.QuerySelector("a[download]")!.GetAttribute("href")!;
        var original = SampleBook.Notebooks().Single(notebook => notebook.Path.EndsWith("02-2-sigmoid.ipynb", StringComparison.Ordinal));
        Assert.Equal(original.Notebook.ToJson(), File.ReadAllText(Path.Combine(SampleBook.Folder, copy)));
        Assert.EndsWith("02-2-sigmoid.ipynb", page.QuerySelector(".run code")!.TextContent);
        Assert.DoesNotContain(AppContext.BaseDirectory, page.DocumentElement.OuterHtml);
    }

    [Fact]
    public void Links_between_notebooks_lead_to_their_pages()
    {
        var links = sample.Page("01-what-is-an-activation-function.html").QuerySelectorAll(".prose a:not(.anchor)");
        Assert.Equal(
            ["02-2-sigmoid.html#22-sigmoid-函数", "https://en.wikipedia.org/wiki/Activation_function"],
            links.Select(link => Uri.UnescapeDataString(link.GetAttribute("href")!)));
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData(Sigmoid)]
    [InlineData("04-1-twelve-charts.html")]
    public void Everything_a_page_loads_is_in_the_book(string name)
    {
        var loaded = sample.Page(name).QuerySelectorAll("[src], link[href], [data-script]")
            .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href") ?? element.GetAttribute("data-script"));
        Assert.All(loaded, path => Assert.True(File.Exists(Path.Combine(SampleBook.Folder, path!)), path));
    }

    [Fact]
    public void Plotly_is_there_once_with_its_licence()
    {
        var scripts = Directory.GetFiles(SampleBook.Folder, "*", SearchOption.AllDirectories).Where(file => new FileInfo(file).Length > 1_000_000);
        Assert.Equal(Path.Combine(SampleBook.Folder, "assets", "plotly.min.js"), scripts.Single());
        Assert.True(File.Exists(Path.Combine(SampleBook.Folder, "assets", "plotly.min.js.LICENSE.txt")));
    }

    [Fact]
    public void The_same_notebooks_make_the_same_book()
    {
        using var folder = new TemporaryFolder();
        BookWriter.Write(SampleBook.Notebooks(), folder.Path);
        foreach (var file in Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories))
            Assert.Equal(
                File.ReadAllBytes(Path.Combine(SampleBook.Folder, Path.GetRelativePath(folder.Path, file))),
                File.ReadAllBytes(file));
    }

    [Fact]
    public void A_notebook_that_is_gone_takes_its_page_along()
    {
        using var folder = new TemporaryFolder();
        var notebooks = SampleBook.Notebooks();
        BookWriter.Write(notebooks, folder.Path);
        BookWriter.Write([.. notebooks.Skip(1)], folder.Path);
        Assert.False(File.Exists(folder.File("01-what-is-an-activation-function.html")));
        Assert.True(File.Exists(folder.File(Sigmoid)));
    }

    [Fact]
    public void Two_notebooks_of_one_name_get_two_pages()
    {
        using var folder = new TemporaryFolder();
        var (path, notebook) = SampleBook.Notebooks()[1];
        BookWriter.Write([(path, notebook), (Path.Combine("other", Path.GetFileName(path)), notebook)], folder.Path);
        Assert.Equal(2, Directory.GetFiles(folder.Path, "02-2-sigmoid-????????.html").Length);
    }

    [Fact]
    public void A_book_without_notebooks_is_a_cover()
    {
        using var folder = new TemporaryFolder();
        var book = BookWriter.Write([], folder.Path);
        Assert.Equal("Notebooks", SampleBook.Parse(File.ReadAllText(book.Index)).QuerySelector("h1")!.TextContent);
    }
}
