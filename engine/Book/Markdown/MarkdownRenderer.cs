using Engine.Book.Formulas;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Engine.Book.Markdown;

/// <summary>Markdown to the book's HTML.</summary>
/// <param name="math">Typesets the formulas.</param>
internal sealed class MarkdownRenderer(MathTypesetter math)
{
    private readonly MarkdownPipeline _pipeline = Syntax().Use(new BookMarkdown(math)).Build();

    /// <summary>Parses Markdown.</summary>
    /// <param name="markdown">A cell's source or an output.</param>
    /// <returns>The tree, to be changed before it is rendered.</returns>
    public MarkdownDocument Parse(string markdown) => Markdig.Markdown.Parse(markdown, _pipeline);

    /// <summary>Renders a parsed document, or a part of one.</summary>
    /// <param name="node">The tree or a node of it.</param>
    /// <returns>HTML that runs nothing.</returns>
    public string Render(MarkdownObject node)
    {
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text);
        _pipeline.Setup(renderer);
        renderer.Render(node);
        return text.ToString();
    }

    // Not UseAdvancedExtensions: its generic attributes would let a cell write onclick.
    private static MarkdownPipelineBuilder Syntax() => new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseMathematics()
        .UseAutoLinks()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough);
}
