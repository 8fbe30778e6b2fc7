using System.Buffers.Binary;
using System.IO.Compression;

namespace Neural.Data;

/// <summary>The format of MNIST's files: big-endian fields of 32 bits (a magic number, the count, the sizes), then bytes.</summary>
internal static class IdxFile
{
    private const int ImagesMagic = 2051;
    private const int LabelsMagic = 2049;

    /// <summary>The header of a file of images; null stands for any number.</summary>
    public static int?[] Images(int? count = null) => [ImagesMagic, count, Digits.Side, Digits.Side];

    /// <summary>The header of a file of labels.</summary>
    public static int?[] Labels(int? count = null) => [LabelsMagic, count];

    /// <summary>The bytes after the header of a file, gzipped or not.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The header is another one, or the file ends early.</exception>
    public static byte[] Read(string path, int?[] header) => File.Exists(path)
        ? Content(path, File.ReadAllBytes(path), header)
        : throw new FileNotFoundException($"{path} is missing: give the path of a file in MNIST's format", path);

    /// <summary>The bytes after the header, which must be the one that is given.</summary>
    public static byte[] Content(string path, byte[] file, int?[] header)
    {
        var bytes = Unpacked(path, file);
        var expected = 1L;
        for (var i = 0; i < header.Length; i++)
        {
            var field = bytes.Length < (i + 1) * sizeof(int)
                ? throw new InvalidDataException($"{path} ends within its header, after {bytes.Length} bytes")
                : BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(i * sizeof(int)));
            if (field != (header[i] ?? Math.Max(0, field)))
            {
                var name = i == 0 ? "magic number" : i == 1 ? "count" : "image size";
                throw new InvalidDataException($"{path} has the {name} {field} where {header[i] ?? 0} is expected");
            }

            expected *= i == 0 ? 1 : field;
        }

        var content = bytes[(header.Length * sizeof(int))..];
        return content.Length == expected
            ? content
            : throw new InvalidDataException($"{path} holds {content.Length} bytes after its header, not {expected}");
    }

    private static byte[] Unpacked(string path, byte[] file)
    {
        if (file is not [0x1f, 0x8b, ..])
            return file;
        try
        {
            using var unpacked = new MemoryStream();
            using (var gzip = new GZipStream(new MemoryStream(file), CompressionMode.Decompress))
                gzip.CopyTo(unpacked);
            return unpacked.ToArray();
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{path} is damaged: it cannot be unpacked", e);
        }
    }
}
