
namespace Engine.Book;

/// <summary>A written book.</summary>
/// <param name="Index">The file to open.</param>
/// <param name="Pages">How many notebooks it holds.</param>
/// <param name="Charts">How many charts.</param>
/// <param name="Warnings">What is shown otherwise than its author meant, a line each.</param>
internal sealed record WrittenBook(string Index, int Pages, int Charts, IReadOnlyList<string> Warnings);
