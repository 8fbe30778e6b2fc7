using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Engine.Book.Markdown;

/// <summary>Renders text; ✅ and ❌ become signs of the book's own font, as not every system has one for emoji.</summary>
internal sealed class MarkedLiteralRenderer : HtmlObjectRenderer<LiteralInline>
{
    private static readonly string Yes = Template.Render("mark", new { Kind = "yes", Sign = "✓" });
    private static readonly string No = Template.Render("mark", new { Kind = "no", Sign = "×" });

    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, LiteralInline literal) =>
        renderer.Write(Escape.Html(literal.Content.ToString()).Replace("✅", Yes).Replace("❌", No));
}
