using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Engine.Book.Pages;
using Engine.Notebooks.Json;
using Engine.Notebooks.Outputs;

namespace Engine.Book.Cover;

/// <summary>
/// The cover's small multiples: every line of the figures in cells tagged <c>cover</c>, drawn small, with a link to the
/// section that names it.
/// </summary>
internal static class CoverTiles
{
    private const string Tag = "cover";

    /// <summary>Collects the tiles.</summary>
    /// <param name="pages">The pages and their content.</param>
    /// <returns>A tile per panel of a figure that has several, else per line; empty if no cell is tagged.</returns>
    public static IReadOnlyList<CoverTile> Of(IReadOnlyList<(BookPage Page, PageContent Content)> pages) =>
    [
        .. from page in pages
           from cell in page.Page.Notebook.Cells
           where cell.Tags.Contains(Tag)
           from output in cell.Outputs.OfType<DataOutput>()
           from panel in Panels(output.Figure)
           select CoverTile.Draw(panel, name => Link(name, page.Page, pages)),
    ];

    private static IEnumerable<IReadOnlyList<CoverLine>> Panels(JsonNode? figure)
    {
        var traces = figure is JsonObject json && json["data"] is JsonArray data ? data.OfType<JsonObject>() : [];
        var lines = traces
            .Select(trace => (Axes: Axis(trace, "xaxis") + Axis(trace, "yaxis"), Line: CoverLine.Read(trace)))
            .Where(trace => trace.Line is not null)
            .ToList();
        var isPanelled = lines.Select(trace => trace.Axes).Distinct().Skip(1).Any();
        return lines.GroupBy(trace => isPanelled ? trace.Axes : trace.Line!.Name)
            .Select(panel => (IReadOnlyList<CoverLine>)[.. panel.Select(trace => trace.Line!)]);
    }

    private static string? Axis(JsonObject trace, string key) => MultilineText.Join(trace[key]);

    /// <summary>The section whose heading names the curve, else the page that draws it.</summary>
    private static string Link(
        string name, BookPage home, IReadOnlyList<(BookPage Page, PageContent Content)> pages)
    {
        var word = new Regex($@"(?<![\w]){Regex.Escape(name)}(?![\w])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        var named = from page in pages
                    from section in page.Content.Sections
                    where word.IsMatch(section.Title)
                    orderby section.Level
                    select string.Create(CultureInfo.InvariantCulture, $"{page.Page.File}#{section.Id}");
        return named.FirstOrDefault() ?? home.File;
    }
}
