using Engine.Book;
using Engine.Book.Live;
using Engine.Notebooks;

namespace Engine.Cli;

/// <summary>Writes a book of notebooks and says so on the terminal.</summary>
internal static class BookJob
{
    /// <summary>Does it.</summary>
    /// <param name="notebooks">The notebooks with the outputs to show, each with its path.</param>
    /// <param name="directory">The book's folder.</param>
    /// <param name="runtime">What runs cells in its pages; null for pages that are only read.</param>
    public static void Write(IReadOnlyList<(string Path, Notebook Notebook)> notebooks, string directory, CellRuntime? runtime)
    {
        var book = BookWriter.Write(notebooks, directory, runtime);
        foreach (var warning in book.Warnings)
            Console.Error.WriteLine(warning);
        Console.WriteLine($"{book.Pages} notebooks, {book.Charts} charts: open {book.Index}");
    }
}
