using System.Text;
using Engine.Book.Formulas;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Engine.Book.Markdown;

/// <summary>The words of a Markdown tree, for descriptions and the search.</summary>
/// <param name="math">Typesets the formulas, of which the characters are taken.</param>
internal sealed class PlainText(MathTypesetter math)
{
    /// <summary>Collects the words below a node.</summary>
    /// <param name="node">A block or an inline.</param>
    /// <returns>One line; of formulas the characters, of formulas on lines of their own nothing.</returns>
    public string Of(MarkdownObject node)
    {
        var text = new StringBuilder();
        // A leaf does not count its own inlines among its descendants.
        foreach (var piece in node is LeafBlock { Inline: { } inline } ? inline.Descendants() : node.Descendants())
            text.Append(piece switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                MathInline { DelimiterCount: 1 } formula => math.Characters(formula.Content.ToString()),
                LineBreakInline => " ",
                LeafBlock when text.Length > 0 => " ",
                _ => "",
            });
        return text.ToString().Trim();
    }
}
