using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Engine.Book.Markdown;

/// <summary>Renders a table in a box that scrolls by itself, so that a wide one does not widen the page.</summary>
internal sealed class ScrollingTableRenderer : HtmlObjectRenderer<Table>
{
    private readonly HtmlTableRenderer _table = new();

    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, Table table) => renderer.WriteLine(
        Template.Render("table", new { Table = renderer.Capture(() => _table.Write(renderer, table)) }));
}
