using System.Text.RegularExpressions;
using Engine.Book.Formulas;
using Engine.Book.Live;
using Engine.Book.Markdown;
using Engine.Notebooks;
using Engine.Notebooks.Outputs;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Engine.Book.Pages;

/// <summary>Renders one notebook.</summary>
internal sealed partial class PageRenderer
{
    private const int FoldFrom = 24;
    private const int DescriptionLength = 180;

    private readonly BookPage _page;
    private readonly MarkdownRenderer _markdown;
    private readonly PlainText _text;
    private readonly LinkRewriter _links;
    private readonly OutputRenderer _outputs;
    private readonly List<Section> _sections = [];
    private readonly HashSet<string> _anchors = ["main", "search"];
    private string _description = "";

    /// <summary>Prepares the rendering of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="pages">All pages, which it may link to.</param>
    /// <param name="files">Receives charts and pictures.</param>
    /// <param name="math">Typesets formulas.</param>
    public PageRenderer(BookPage page, IReadOnlyList<BookPage> pages, BookFiles files, MathTypesetter math)
    {
        _page = page;
        _markdown = new MarkdownRenderer(math);
        _text = new PlainText(math);
        _links = new LinkRewriter(page, pages, files);
        _outputs = new OutputRenderer(page, files, RenderOutput, math);
    }

    /// <summary>Renders the notebook.</summary>
    /// <returns>Its content for the page and for the search.</returns>
    public PageContent Render()
    {
        var cells = _page.Notebook.Cells.Select(RenderCell).ToList();
        var title = _sections.Any(section => section.Level == 1) ? null : _page.Notebook.Title;
        var body = Template.Render("cells", new { Title = title, Cells = cells });
        return new PageContent(body, _description, _sections, _outputs.FirstPicture, _outputs.Charts);
    }

    private string RenderCell(Cell cell) => cell.Kind switch
    {
        CellKind.Markdown => Template.Render("cell-markdown", new { Html = RenderMarkdown(cell) }),
        CellKind.Code => RenderCode(cell),
        _ => "",
    };

    private string RenderMarkdown(Cell cell)
    {
        var document = _markdown.Parse(cell.Source);
        _links.Rewrite(document, cell.Attachments);
        foreach (var block in document)
            Register(block);
        return _markdown.Render(document);
    }

    private string RenderOutput(string markdown)
    {
        var document = _markdown.Parse(markdown);
        _links.Rewrite(document, new Dictionary<string, MimeBundle>());
        AddWords(_text.Of(document));
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Max(heading.Level, 2);
        return _markdown.Render(document);
    }

    private string RenderCode(Cell cell)
    {
        var lines = cell.Source.AsSpan().Count('\n') + 1;
        AddWords(string.Join(' ', Identifier.Matches(cell.Source).Select(match => match.Value).Distinct()));
        return Template.Render("cell-code", new
        {
            cell.Id,
            CanRun = cell.IsRunnable && cell.Program == cell.Source,
            Seconds = PageSeconds.Of(cell),
            HasCode = cell.Source.Trim() != "",
            Code = CodeHighlighter.Highlight(cell.Source.TrimEnd()),
            IsHidden = cell.Tags.Contains("hide-input"),
            Fold = lines > FoldFrom ? lines : (int?)null,
            Outputs = cell.Outputs.Select(_outputs.Render).ToList(),
        });
    }

    /// <summary>Notes a block's words; a heading opens a section and gets its anchor.</summary>
    private void Register(Block block)
    {
        var text = _text.Of(block);
        if (block is HeadingBlock heading)
            Open(heading, text);
        else
            AddWords(text);
        if (block is ParagraphBlock && _description == "")
            _description = Shortened(text);
    }

    private static string Shortened(string text)
    {
        if (text.Length <= DescriptionLength)
            return text;
        var end = text.LastIndexOf(' ', DescriptionLength);
        return text[..(end > 0 ? end : DescriptionLength)] + " …";
    }

    private void Open(HeadingBlock heading, string text)
    {
        // One heading of the first level per page: the notebook's title.
        heading.Level = _sections.Count == 0 ? 1 : Math.Max(heading.Level, 2);
        var id = Slug.Unique(Slug.Anchor(text), _anchors);
        var content = _markdown.Render(heading.Inline!);
        heading.GetAttributes().Id = id;
        _sections.Add(new Section(heading.Level, id, text, Link.Replace(content, "")));
    }

    private void AddWords(string words)
    {
        if (_sections.Count > 0)
            _sections[^1].Words.Append(words).Append(' ');
    }

    [GeneratedRegex("</?a\\b[^>]*>")]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"\b[A-Z]\w{3,}")]
    private static partial Regex Identifier { get; }
}
