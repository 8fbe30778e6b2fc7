using System.Buffers.Binary;
using System.IO.Compression;

namespace Neural.Data;

/// <summary>The format of MNIST's files: big-endian fields of 32 bits (a magic number, the count, the sizes), then bytes.</summary>
internal static class IdxFile
{
    private const int ImagesMagic = 2051;
    private const int LabelsMagic = 2049;

    // No format of gzip's holds more for each byte: a header that claims more is wrong.
    private const int MostPacked = 1032;

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
        var (stream, size) = Open(path, file, header);
        using (stream)
        {
            var content = size <= (IsPacked(file) ? MostPacked : 1) * file.LongLength ? new byte[size] : [];
            var length = Fill(path, stream, content) + Rest(path, stream);
            return length == size
                ? content
                : throw new InvalidDataException($"{path} holds {length} bytes after its header, not {size}");
        }
    }

    /// <summary>What comes after the header, which must be the one that is given, and how many bytes it says that there are.</summary>
    public static (Stream Content, long Size) Open(string path, byte[] file, int?[] header)
    {
        Stream stream = IsPacked(file) ? new GZipStream(new MemoryStream(file), CompressionMode.Decompress) : new MemoryStream(file);
        return (stream, Size(path, stream, header));
    }

    private static bool IsPacked(byte[] file) => file is [0x1f, 0x8b, ..];

    /// <summary>Reads until a place is full or the stream ends.</summary>
    /// <returns>How many bytes there were.</returns>
    public static int Fill(string path, Stream stream, Span<byte> place)
    {
        try
        {
            return stream.ReadAtLeast(place, place.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{path} is damaged: it cannot be unpacked", e);
        }
    }

    /// <summary>How many bytes the header, which must be the one that is given, says that there are.</summary>
    private static long Size(string path, Stream stream, int?[] header)
    {
        var fields = new byte[header.Length * sizeof(int)];
        var read = Fill(path, stream, fields);
        var size = 1L;
        for (var i = 0; i < header.Length; i++)
        {
            var field = read < (i + 1) * sizeof(int)
                ? throw new InvalidDataException($"{path} ends within its header, after {read} bytes")
                : BinaryPrimitives.ReadInt32BigEndian(fields.AsSpan(i * sizeof(int)));
            if (field != (header[i] ?? Math.Max(0, field)))
            {
                var name = i == 0 ? "magic number" : i == 1 ? "count" : "image size";
                throw new InvalidDataException($"{path} has the {name} {field} where {header[i] ?? 0} is expected");
            }

            size *= i == 0 ? 1 : field;
        }

        return size;
    }

    private static long Rest(string path, Stream stream)
    {
        var buffer = new byte[4096];
        var rest = 0L;
        while (Fill(path, stream, buffer) is > 0 and var read)
            rest += read;
        return rest;
    }
}
