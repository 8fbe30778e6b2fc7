using Engine.Book.Pages;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Engine.Book.Markdown;

/// <summary>Renders a code block; C# is highlighted.</summary>
internal sealed class HighlightedCodeRenderer : HtmlObjectRenderer<CodeBlock>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, CodeBlock block)
    {
        var code = block.Lines.ToString();
        var isCSharp = block is FencedCodeBlock { Info: "csharp" or "cs" or "c#" or "C#" };
        renderer.WriteLine(Template.Render("code", new
        {
            Code = isCSharp ? CodeHighlighter.Highlight(code) : Escape.Html(code),
            Label = isCSharp ? "C# example" : "Example",
        }));
    }
}
