using Engine.Book.Cover;
using Engine.Book.Formulas;
using Engine.Book.Live;
using Engine.Book.Markdown;
using Engine.Book.Pages;
using Engine.Charts;
using Engine.Notebooks;
using Engine.Notebooks.Files;

namespace Engine.Book;

/// <summary>Writes notebooks as a book: static pages that need no server and no network.</summary>
internal sealed class BookWriter
{
    private const string DefaultTitle = "Notebooks";

    private static readonly EmbeddedFiles Embedded = new(typeof(BookWriter).Assembly);

    private readonly BookFiles _files = new();
    private readonly MathTypesetter _math = new();
    private readonly IReadOnlyList<BookPage> _pages;
    private readonly string _title;

    private readonly LiveCells? _live;

    private BookWriter(IReadOnlyList<(string Path, Notebook Notebook)> notebooks, CellRuntime? runtime)
    {
        var names = Slug.FileNames([.. notebooks.Select(notebook => notebook.Path)]);
        _pages = [.. notebooks.Zip(names, (notebook, name) => new BookPage(notebook.Path, notebook.Notebook, name))];
        _title = Metadata("title") ?? DefaultTitle;
        _live = runtime is null ? null : new LiveCells(_files, runtime);
    }

    /// <summary>Writes the book; pages of an earlier one that are no longer in it are removed.</summary>
    /// <param name="notebooks">The notebooks in the book's order, each with its path as the user named it.</param>
    /// <param name="outputDirectory">The folder, new or present; foreign files in it are left alone.</param>
    /// <param name="runtime">What runs cells in its pages; null for pages that are only read.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="IOException">The folder cannot be written, or holds a foreign file of that name.</exception>
    public static WrittenBook Write(
        IReadOnlyList<(string Path, Notebook Notebook)> notebooks, string outputDirectory, CellRuntime? runtime = null)
    {
        var writer = new BookWriter(notebooks, runtime);
        var charts = writer.Render();
        new BookFolder(outputDirectory).Write(writer._files.All);
        return new WrittenBook(Path.Combine(outputDirectory, "index.html"), notebooks.Count, charts, writer._math.Errors);
    }

    private int Render()
    {
        var rendered = _pages
            .Select(page => (Page: page, Content: new PageRenderer(page, _pages, _files, _math).Render()))
            .ToList();
        foreach (var (i, (page, content)) in rendered.Index())
            AddPage(page, content, _pages.ElementAtOrDefault(i - 1), _pages.ElementAtOrDefault(i + 1));
        AddIndex(rendered);
        AddAssets();
        _files.Add("assets/search-index.js", SearchIndex.Write(rendered));
        return rendered.Sum(page => page.Content.Charts);
    }

    private void AddPage(BookPage page, PageContent content, BookPage? previous, BookPage? next)
    {
        _files.Add(page.Download, page.Notebook.ToJson());
        _files.Add(page.File, Template.Render("page", new
        {
            Book = _title,
            HasContents = true,
            Live = Live(page),
            page.Notebook.Title,
            content.Description,
            content.Picture,
            Contents = Contents(page),
            content.Body,
            Outline = content.Sections.Where(section => section.Level is 2 or 3).ToList(),
            page.Download,
            RunPath = RunPath(page.Path),
            Previous = Link(previous),
            Next = Link(next),
        }));
    }

    private void AddIndex(IReadOnlyList<(BookPage Page, PageContent Content)> rendered) =>
        _files.Add("index.html", Template.Render("index", new
        {
            Book = _title,
            HasContents = false,
            Live = (object?)null,
            Title = _title,
            Subtitle = Metadata("subtitle") ?? "",
            Description = Metadata("subtitle") ?? _title,
            Picture = rendered.Select(page => page.Content.Picture).FirstOrDefault(picture => picture is not null),
            Tiles = CoverTiles.Of(rendered),
            Parts = rendered.GroupBy(page => page.Page.Part).Select(part => new
            {
                Name = part.Key,
                Pages = part.Select(page => new
                {
                    page.Page.File,
                    page.Page.Notebook.Title,
                    page.Content.Description,
                }).ToList(),
            }).ToList(),
        }));

    private object? Live(BookPage page) => _live is null ? null : new
    {
        _live.FrameHash,
        Cells = _live.Add(page),
        Megabytes = FormattableString.Invariant($"{_live.Size / 1e6:F0}"),
    };

    private object Contents(BookPage? current) => _pages.GroupBy(page => page.Part).Select(part => new
    {
        Name = part.Key,
        Pages = part.Select(page => new { page.File, page.Notebook.Title, IsCurrent = page == current }).ToList(),
    }).ToList();

    private void AddAssets()
    {
        foreach (var name in Embedded.Names("Assets"))
            _files.Add($"assets/{name}", Embedded.Open($"Assets/{name}"));
        _files.Add("assets/plotly.min.js", PlotlyScript.Open());
        _files.Add("assets/plotly.min.js.LICENSE.txt", PlotlyScript.OpenLicense());
    }

    private string? Metadata(string key) =>
        _pages.Select(page => BookMetadata.Text(page.Notebook, key)).FirstOrDefault(text => text is not null);

    /// <summary>The path to run the notebook by, from where the engine was started.</summary>
    private static string RunPath(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path).Replace('\\', '/');
        return relative.StartsWith("..", StringComparison.Ordinal) ? Path.GetFileName(path) : relative;
    }

    private static object? Link(BookPage? page) => page is null ? null : new { page.File, page.Notebook.Title };
}
