using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Engine.Book.Markdown;

/// <summary>Renders a heading with a link to itself.</summary>
internal sealed class AnchoredHeadingRenderer : HtmlObjectRenderer<HeadingBlock>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading) =>
        renderer.WriteLine(Template.Render("heading", new
        {
            heading.Level,
            heading.GetAttributes().Id,
            Content = renderer.Capture(() => renderer.WriteLeafInline(heading)),
        }));
}
