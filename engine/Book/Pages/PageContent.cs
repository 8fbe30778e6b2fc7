
namespace Engine.Book.Pages;

/// <summary>A rendered notebook.</summary>
/// <param name="Body">The cells as HTML.</param>
/// <param name="Description">Its first paragraph, as text.</param>
/// <param name="Sections">Its headings, each with the words below it.</param>
/// <param name="Picture">The first chart's picture, a path in the book; null if there is none.</param>
/// <param name="Charts">How many charts it holds.</param>
internal sealed record PageContent(
    string Body, string Description, IReadOnlyList<Section> Sections, string? Picture, int Charts);
