using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Engine.Book.Live;

/// <summary>A file as a script that a page can load, from a folder too: compressed, as text.</summary>
/// <param name="Name">The name by which it is asked for.</param>
/// <param name="Script">The script's path in the book.</param>
/// <param name="Size">The script's length in bytes.</param>
internal sealed record PackedFile(string Name, string Script, int Size)
{
    /// <summary>Puts a file into the book.</summary>
    /// <param name="files">The book's files.</param>
    /// <param name="name">The name by which it is asked for.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>Where it is.</returns>
    public static PackedFile AddTo(BookFiles files, string name, byte[] content)
    {
        var script = $"book.packed.set({JsonSerializer.Serialize(name)}, \"{Convert.ToBase64String(Compress(content))}\");\n";
        // Two folders may hold different files of one name.
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script)).AsSpan(0, 6));
        return new PackedFile(name, files.Add($"pack/{Path.GetFileName(name)}-{hash}.js", script), script.Length);
    }

    private static byte[] Compress(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize))
            gzip.Write(content);
        return compressed.ToArray();
    }
}
