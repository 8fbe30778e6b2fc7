using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Engine.Book.Formulas;

/// <summary>Renders <c>$$</c> … <c>$$</c> on lines of their own.</summary>
internal sealed class MathBlockRenderer(MathTypesetter math) : HtmlObjectRenderer<MathBlock>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, MathBlock formula) =>
        renderer.WriteLine(Template.Render("formula", new
        {
            Formula = math.Typeset(formula.Lines.ToString(), display: true),
        }));
}
