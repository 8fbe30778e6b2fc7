using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace Engine.Html.Markdown;

/// <summary>Markdown to the book's HTML: formulas typeset, code highlighted, HTML in it shown as text.</summary>
/// <param name="math">Typesets the formulas.</param>
internal sealed class MarkdownRenderer(MathTypesetter math)
{
    // Not UseAdvancedExtensions: its generic attributes would let a cell write onclick.
    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseMathematics()
        .UseAutoLinks()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .Build();

    /// <summary>Parses Markdown.</summary>
    /// <param name="markdown">A cell's source or an output.</param>
    /// <returns>The tree, to be changed before it is rendered.</returns>
    public static MarkdownDocument Parse(string markdown) => Markdig.Markdown.Parse(markdown, _pipeline);

    /// <summary>Renders a parsed document, or a part of one.</summary>
    /// <param name="node">The tree or a node of it.</param>
    /// <returns>HTML that runs nothing.</returns>
    public string Render(MarkdownObject node)
    {
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text);
        _pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new SafeHtmlBlockRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new SafeHtmlInlineRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<LiteralInlineRenderer>(new MarkedLiteralRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new AnchoredHeadingRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new HighlightedCodeRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollingTableRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlMathInlineRenderer>(new MathInlineRenderer(math));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlMathBlockRenderer>(new MathBlockRenderer(math));
        renderer.Render(node);
        return text.ToString();
    }
}
