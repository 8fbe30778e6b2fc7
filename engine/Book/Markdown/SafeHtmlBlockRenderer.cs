using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Engine.Book.Markdown;

/// <summary>Renders a block of raw HTML through <see cref="SafeHtml"/>.</summary>
internal sealed class SafeHtmlBlockRenderer : HtmlObjectRenderer<HtmlBlock>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, HtmlBlock block) =>
        renderer.WriteLine(SafeHtml.Filter(block.Lines.ToString()));
}
