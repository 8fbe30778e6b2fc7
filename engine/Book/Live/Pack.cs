using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Engine.Book.Live;

/// <summary>Files as a script that a page can load, from a folder too: compressed, as text.</summary>
/// <param name="Holds">The names by which they are asked for.</param>
/// <param name="Script">The script's path in the book.</param>
/// <param name="Size">The script's length in bytes.</param>
internal sealed record Pack(IReadOnlyList<string> Holds, string Script, int Size)
{
    // A script takes a page some ten milliseconds, however little is in it.
    private const int Small = 150_000;
    private const int Enough = 600_000;

    /// <summary>Puts a file into the book.</summary>
    /// <param name="files">The book's files.</param>
    /// <param name="name">The name by which it is asked for.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>Where it is.</returns>
    public static Pack AddTo(BookFiles files, string name, byte[] content) => AddTo(files, Path.GetFileName(name), [(name, content)]);

    /// <summary>Puts files into the book, small ones together, in the order of the first in each.</summary>
    /// <param name="files">The book's files.</param>
    /// <param name="contents">Their names and bytes.</param>
    /// <returns>Where they are.</returns>
    public static IReadOnlyList<Pack> AddTo(BookFiles files, IEnumerable<(string Name, byte[] Content)> contents)
    {
        var groups = new List<List<(string Name, byte[] Content)>>();
        List<(string Name, byte[] Content)>? few = null;
        foreach (var file in contents)
        {
            if (file.Content.Length > Small)
                groups.Add([file]);
            else if (few is null || few.Sum(held => held.Content.Length) > Enough)
                groups.Add(few = [file]);
            else
                few.Add(file);
        }
        return [.. groups.Select(group => AddTo(files, group.Count == 1 ? group[0].Name : "several", group))];
    }

    private static Pack AddTo(BookFiles files, string label, IReadOnlyList<(string Name, byte[] Content)> contents)
    {
        var script = string.Concat(contents.Select(file =>
            $"book.packed.set({JsonSerializer.Serialize(file.Name)}, \"{Convert.ToBase64String(Compress(file.Content))}\");\n"));
        // Two folders may hold different files of one name.
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script)).AsSpan(0, 6));
        return new Pack([.. contents.Select(file => file.Name)], files.Add($"pack/{label}-{hash}.js", script), script.Length);
    }

    private static byte[] Compress(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize))
            gzip.Write(content);
        return compressed.ToArray();
    }
}
