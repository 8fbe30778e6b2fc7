using System.Text.Json.Nodes;
using Engine.Notebooks;
using Engine.Notebooks.Json;

namespace Engine.Book;

/// <summary>What notebooks say about the book, in their metadata's object <c>book</c>.</summary>
internal static class BookMetadata
{
    /// <summary>Reads a text.</summary>
    /// <param name="notebook">A notebook.</param>
    /// <param name="key">"title" and "subtitle" of the book, or "part": where in it the notebook stands.</param>
    /// <returns>The text, or null.</returns>
    public static string? Text(Notebook notebook, string key) =>
        notebook.Metadata["book"] is JsonObject book ? MultilineText.Join(book[key]) : null;
}
