using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Engine.Notebooks.Outputs;

namespace Engine.Book.Pages;

/// <summary>A picture of the book: a file of its own, named for its content.</summary>
/// <param name="File">Its path in the book.</param>
/// <param name="Width">In CSS pixels; null if unknown.</param>
/// <param name="Height">In CSS pixels; null if unknown.</param>
internal sealed record Picture(string File, int? Width, int? Height)
{
    /// <summary>Stored at twice the size they are shown at.</summary>
    private const int PngScale = 2;

    private static readonly Dictionary<string, string> Extensions = new()
    {
        [MimeType.Png] = ".png",
        [MimeType.Jpeg] = ".jpg",
        [MimeType.Gif] = ".gif",
        [MimeType.Svg] = ".svg",
    };

    /// <summary>Whether a file is a picture by its name.</summary>
    /// <param name="path">A file's path.</param>
    /// <returns>True for .png, .jpg, .gif and .svg.</returns>
    public static bool IsPicture(string path) => Extensions.ContainsValue(Path.GetExtension(path).ToLowerInvariant());

    /// <summary>Copies a picture file into the book.</summary>
    /// <param name="files">The book's files.</param>
    /// <param name="page">The page that shows it.</param>
    /// <param name="path">The file.</param>
    /// <returns>Its path in the book.</returns>
    public static string AddTo(BookFiles files, string page, string path) =>
        Add(files, page, System.IO.File.ReadAllBytes(path), Path.GetExtension(path).ToLowerInvariant());

    /// <summary>Puts the first picture of a bundle into the book.</summary>
    /// <param name="files">The book's files.</param>
    /// <param name="page">The page that shows it.</param>
    /// <param name="bundle">An output or an attachment.</param>
    /// <returns>The picture, or null if the bundle has none that can be decoded.</returns>
    public static Picture? AddTo(BookFiles files, string page, MimeBundle bundle)
    {
        var mime = Extensions.Keys.FirstOrDefault(bundle.Contains);
        if (mime is null || Content(bundle, mime) is not { } content)
            return null;
        var (width, height) = mime == MimeType.Png ? PngSize(content) : (null, null);
        return new Picture(Add(files, page, content, Extensions[mime]), width, height);
    }

    private static string Add(BookFiles files, string page, byte[] content, string extension)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 6));
        return files.Add($"pictures/{page}-{hash}{extension}", content);
    }

    private static byte[]? Content(MimeBundle bundle, string mime)
    {
        var text = bundle.Text(mime);
        if (text is null || mime == MimeType.Svg)
            return text is null ? null : Encoding.UTF8.GetBytes(text);
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }

    private static int Pixels(byte[] png, int offset) =>
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(offset)) / PngScale;

    private static (int? Width, int? Height) PngSize(byte[] png)
    {
        const int Header = 24;
        return png.Length < Header ? (null, null) : (Pixels(png, 16), Pixels(png, 20));
    }
}
