using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Engine.Book.Pages;

namespace Engine.Book;

/// <summary>What the search reads: every section's words, in a script that is loaded when the reader searches.</summary>
internal static class SearchIndex
{
    /// <summary>Writes the index.</summary>
    /// <param name="pages">The pages and their content.</param>
    /// <returns>A script that sets <c>book.sections</c>.</returns>
    public static string Write(IEnumerable<(BookPage Page, PageContent Content)> pages)
    {
        var sections = from page in pages
                       from section in page.Content.Sections
                       select Entry(page.Page, section);
        return $"book.sections = {JsonSerializer.Serialize(sections, Options)};\n";
    }

    private static string[] Entry(BookPage page, Section section) =>
        [page.File, page.Notebook.Title, section.Id, section.Title, section.Words.ToString().Trim()];

    /// <summary>Letters of every script as they are: escaped, Chinese would take six times the room.</summary>
    private static JsonSerializerOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };
}
