using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Neural.Networks;

/// <summary>A safetensors file in memory: tensors by name, and text by name.</summary>
/// <remarks>
/// <para>The file holds the length of the header as a 64-bit integer, least significant byte first; the header, JSON in
/// UTF-8 that begins with <c>{</c>, has no name twice, may end in spaces and is at most 100 MB long; then the bytes of the
/// tensors. The header is
/// <c>{"__metadata__": {"name": "text", …}, "name": {"dtype": "F32", "shape": [128, 784], "data_offsets": [0, 401408]}, …}</c>,
/// where the offsets say where the tensor begins and ends, counted from the end of the header. The tensors cover what
/// follows the header without hole or overlap.</para>
/// <para>https://huggingface.co/docs/safetensors</para>
/// </remarks>
/// <param name="path">Where the file lies or shall lie.</param>
internal sealed class Safetensors(string path)
{
    /// <summary>The name of the digest in the metadata.</summary>
    public const string DigestEntry = "sha256";

    private const int LongestHeader = 100_000_000;

    /// <summary>Where the file lies or shall lie.</summary>
    public string Path { get; } = path;

    /// <summary>Text by name.</summary>
    public SortedDictionary<string, string> Metadata { get; } = new(StringComparer.Ordinal);

    /// <summary>Tensors by name, in the order in which they are written.</summary>
    public SortedDictionary<string, StoredTensor> Tensors { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It breaks a rule of the format.</exception>
    public static Safetensors Read(string path)
    {
        using var stream = File.OpenRead(path);
        try
        {
            var header = ReadHeader(stream);
            var file = new Safetensors(path);
            foreach (var (name, text) in header.Metadata)
                file.Metadata.Add(name, text);
            foreach (var (name, (type, shape, offsets)) in header.Places)
                file.Tensors.Add(name, new(type, shape, ReadBytes(stream, offsets[1] - offsets[0])));
            return file;
        }
        catch (InvalidDataException error)
        {
            throw new InvalidDataException(
                $"{path} is damaged or no safetensors file: {error.Message.ReplaceLineEndings(" ")}; copy it again, or save it anew", error);
        }
    }

    /// <summary>Writes the file: whole, or not at all. The same content makes the same bytes.</summary>
    /// <exception cref="ArgumentException">A name or a text is no valid UTF-16.</exception>
    /// <exception cref="IOException">It could not be written; what was there before is there still.</exception>
    public void Write() => AtomicFile.Write(Path, Parts());

    /// <summary>Adds the digest of all else to the metadata, last.</summary>
    public void AddDigest() => Metadata[DigestEntry] = Digest();

    /// <summary>Takes the digest out of the metadata and compares it, if there is one.</summary>
    /// <exception cref="InvalidDataException">The file is another one than it was made for.</exception>
    public void RequireDigest()
    {
        if (!Metadata.Remove(DigestEntry, out var stated))
            return;
        var actual = Digest();
        if (actual != stated)
            throw new InvalidDataException(
                $"{Path} is damaged or was changed: its {DigestEntry} is {actual}, not {Quoted.Text(stated)}; copy it again, or leave the entry out if the change is meant");
    }

    /// <summary>The SHA-256 of what <see cref="Write"/> would write, in hexadecimal.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in Parts())
            hash.AppendData(part);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private IEnumerable<byte[]> Parts()
    {
        var header = SafetensorsHeader.Format(Metadata, Tensors);
        var length = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        return [length, header, .. Tensors.Values.Select(tensor => tensor.Bytes)];
    }

    private static SafetensorsHeader ReadHeader(FileStream stream)
    {
        if (stream.Length < sizeof(ulong))
            throw new InvalidDataException($"it ends after {stream.Length} bytes, within the length of its header");
        var length = BinaryPrimitives.ReadUInt64LittleEndian(ReadBytes(stream, sizeof(ulong)));
        if (length > LongestHeader)
            throw new InvalidDataException($"it gives its header {length} bytes, where the format allows {LongestHeader}");
        var rest = stream.Length - stream.Position;
        return length <= (ulong)rest
            ? SafetensorsHeader.Parse(ReadBytes(stream, (long)length), rest - (long)length)
            : throw new InvalidDataException($"it gives its header {length} bytes, but {rest} follow");
    }

    private static byte[] ReadBytes(FileStream stream, long count)
    {
        var bytes = new byte[count];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
