using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Engine.Book.Live;
using Engine.Notebooks;
using Engine.Notebooks.Outputs;
using Engine.Testing;

namespace Engine.Book.Tests.Pages;

/// <summary>A notebook by somebody who wants the book to run his script.</summary>
public class HostileNotebookTests
{
    private const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg/onload=alert(3)>";
    private const string Path = "/tmp/\"><img src=x onerror=alert(1)>.ipynb";

    /// <summary>Beside the tests' assembly, where a browser can open it.</summary>
    private static readonly string Folder = System.IO.Path.Combine(AppContext.BaseDirectory, "hostile-book");

    private readonly IDocument _page;
    private readonly IDocument _index;

    public HostileNotebookTests()
    {
        BookWriter.Write([(Path, Hostile())], Folder);
        // Pages that run cells have another policy.
        BookWriter.Write([(Path, Hostile())], Folder.Replace("-book", "-site"), new CellRuntime([new("dotnet.js", [], IsCompiler: false)], new Dictionary<string, byte[]>()));
        _page = Read("img-src-x-onerror-alert-1.html");
        _index = Read("index.html");
    }

    private static Notebook Hostile()
    {
        var markdown = new JsonObject
        {
            ["cell_type"] = "markdown",
            ["id"] = "m",
            ["metadata"] = new JsonObject { ["tags"] = new JsonArray(Script) },
            ["source"] = $"""
                # Title {Script}

                {Script}

                <div onclick="alert(1)">x</div> <a href="javascript:alert(1)">raw</a> <details open ontoggle=alert(1)>

                [a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](java&#x09;script:alert(1)) [d](data:text/html,{Script})
                [e](vbscript:x) <javascript:alert(1)> ![f](javascript:alert(1)) ![g](data:image/svg+xml,<svg/onload=alert(1)>)
                ![h](https://evil.example/pixel.png) ![i](../../etc/passwd) [j](//evil.example) [k](x.ipynb"onclick="alert(1))
                [ref]

                [ref]: javascript:alert(1) "title"

                # Attributes {"{onclick=alert(1)}"}

                $\href{"{javascript:alert(1)}"}{"{x}"}$ $\htmlData{"{onclick=alert(1)}"}{"{x}"}$ $<img src=x onerror=alert(1)>$ $\unknown$

                | a | b |
                |---|---|
                | {"<img src=x onerror=alert(1)>"} | <script>alert(1)</script> |

                ```{"\"><script>alert(1)</script>"}
                {Script}
                ```
                """,
        };
        var code = TestNotebooks.Code.Replace("\"metadata\": {}", "\"metadata\": {\"tags\": [\"cover\"]}");
        var notebook = TestNotebooks.Of(markdown.ToJsonString(), code);
        var cell = notebook.Cells[1].WithSource($"#!{Script}\n// {Script}\nvar x = \"{Script}\";").WithRun(null, Outputs());
        var book = new JsonObject { ["title"] = Script, ["subtitle"] = Script, ["part"] = Script };
        return notebook.WithCells([notebook.Cells[0], cell]).WithMetadata(new JsonObject { ["book"] = book });
    }

    private static IReadOnlyList<Output> Outputs()
    {
        var line = new JsonObject { ["color"] = "red\"/><script>alert(1)</script>" };
        var trace = new JsonObject { ["name"] = Script, ["x"] = new JsonArray(0, 1), ["y"] = new JsonArray(0, 1), ["line"] = line };
        var figure = new JsonObject { ["data"] = new JsonArray(trace), ["layout"] = new JsonObject { ["title"] = $"</script>{Script}" } };
        return
        [
            new StreamOutput("stdout", Script + "\e[31m" + Script + "\e]0;title\a"),
            new StreamOutput(Script, Script),
            new ErrorOutput(Script, Script, [Script]),
            new DisplayOutput(MimeBundle.Of(MimeType.Html, Script)),
            new DisplayOutput(MimeBundle.Of(MimeType.Svg, "<svg onload=alert(1)><script>alert(1)</script></svg>")),
            new DisplayOutput(MimeBundle.Of(MimeType.Markdown, Script)),
            new DisplayOutput(MimeBundle.Of(MimeType.Latex, Script)),
            new DisplayOutput(MimeBundle.Of(MimeType.Png, "\"><script>alert(1)</script>")),
            new DisplayOutput(MimeBundle.Of("application/javascript", "alert(1)")),
            new ResultOutput(1, MimeBundle.Of(MimeType.Text, Script).With(MimeType.Plotly, figure)),
        ];
    }

    [Fact]
    public void No_script_of_the_notebooks_is_in_a_page() => AssertAll("script", script =>
        Assert.Matches("^assets/[a-z]+\\.js$", script.GetAttribute("src")));

    [Fact]
    public void No_element_handles_an_event() => AssertAll("*", element =>
        Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void No_link_runs_anything() => AssertAll("[href]", element =>
        Assert.Matches("^(#|assets/|notebooks/|[a-z0-9-]+\\.html|https?://)", element.GetAttribute("href")));

    [Fact]
    public void No_picture_comes_from_elsewhere() => AssertAll("img", image =>
        Assert.Matches("^pictures/[a-z0-9.-]+$", image.GetAttribute("src")));

    [Fact]
    public void No_frame_may_run_scripts() => AssertAll("iframe", frame =>
        Assert.Equal("allow-same-origin", frame.GetAttribute("sandbox")));

    [Fact]
    public void No_style_is_the_notebooks() => AssertAll("[style]", element =>
        Assert.Matches("^--height: [0-9]+px$", element.GetAttribute("style")));

    [Fact]
    public void Only_bare_formatting_tags_are_let_through() => AssertAll("svg, object, embed, base, form, a[ontoggle], .prose div[onclick]", element =>
        Assert.True(element.Closest(".tiles") is not null, element.OuterHtml));

    [Fact]
    public void The_figures_script_holds_no_markup()
    {
        var script = File.ReadAllText(Directory.GetFiles(System.IO.Path.Combine(Folder, "charts")).Single());
        Assert.DoesNotContain('<', script);
        Assert.StartsWith("book.figures[\"img-src-x-onerror-alert-1-1\"] = {", script);
    }

    [Fact]
    public void The_page_forbids_scripts_that_are_not_the_books()
    {
        var policy = _page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content");
        Assert.Contains("default-src 'none'", policy);
        Assert.DoesNotContain("'unsafe-inline'", policy!.Split(';').Single(part => part.Contains("script-src")));
    }

    [Fact]
    public void The_text_is_still_there() => Assert.Contains("Title <script>alert(1)</script>", _page.QuerySelector("h1")!.TextContent);

    private static IDocument Read(string name) =>
        SampleBook.Parse(File.ReadAllText(System.IO.Path.Combine(Folder, name)));

    private void AssertAll(string selector, Action<IElement> assert)
    {
        var elements = _page.QuerySelectorAll(selector).Concat(_index.QuerySelectorAll(selector)).ToList();
        Assert.All(elements, assert);
    }
}
