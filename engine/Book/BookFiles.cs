using System.Text;

namespace Engine.Book;

/// <summary>The files of a book, collected before any is written.</summary>
internal sealed class BookFiles
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>Every file: its path in the book, with '/', and its content.</summary>
    public IReadOnlyDictionary<string, byte[]> All => _files;

    /// <summary>Adds a file.</summary>
    /// <param name="path">Its path in the book.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>The path.</returns>
    public string Add(string path, byte[] content)
    {
        _files[path] = content;
        return path;
    }

    /// <summary>Adds a file read from a stream.</summary>
    /// <param name="path">Its path in the book.</param>
    /// <param name="content">Its bytes; the stream is closed.</param>
    public void Add(string path, Stream content)
    {
        using (content)
        {
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            Add(path, copy.ToArray());
        }
    }

    /// <summary>Adds a text file.</summary>
    /// <param name="path">Its path in the book.</param>
    /// <param name="content">Its text.</param>
    /// <returns>The path.</returns>
    public string Add(string path, string content) => Add(path, Encoding.UTF8.GetBytes(content));
}
