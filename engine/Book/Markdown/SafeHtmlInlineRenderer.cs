using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Engine.Book.Markdown;

/// <summary>Renders a raw HTML tag through <see cref="SafeHtml"/>.</summary>
internal sealed class SafeHtmlInlineRenderer : HtmlObjectRenderer<HtmlInline>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, HtmlInline tag) => renderer.Write(SafeHtml.Filter(tag.Tag));
}
