using Engine.Notebooks;

namespace Engine.Book;

/// <summary>A notebook's place in the book.</summary>
/// <param name="Path">The notebook file as the user named it.</param>
/// <param name="Notebook">The notebook.</param>
/// <param name="Name">The page's name: no extension, unique in the book.</param>
internal sealed record BookPage(string Path, Notebook Notebook, string Name)
{
    /// <summary>The page's file.</summary>
    public string File => $"{Name}.html";

    /// <summary>The notebook's copy for the reader to take along.</summary>
    public string Download => $"notebooks/{Name}.ipynb";

    /// <summary>The part of the book it belongs to (metadata <c>book.part</c>), or empty.</summary>
    public string Part => BookMetadata.Text(Notebook, "part") ?? "";
}
