using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Engine.Book.Formulas;

/// <summary>Renders <c>$…$</c>, and <c>$$…$$</c> within a line.</summary>
internal sealed class MathInlineRenderer(MathTypesetter math) : HtmlObjectRenderer<MathInline>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, MathInline formula)
    {
        var display = formula.DelimiterCount > 1;
        var mathml = math.Typeset(formula.Content.ToString(), display);
        renderer.Write(display ? Template.Render("formula", new { Formula = mathml }) : mathml);
    }
}
