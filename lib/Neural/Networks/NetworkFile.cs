using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Neural.Activations;

namespace Neural.Networks;

/// <summary>The file of a <see cref="NeuralNetwork{T}"/>, version 1.</summary>
/// <remarks>
/// In this order, integers and numbers with the least significant byte first: the eight letters <c>NEURALNW</c>; the
/// version as a 32-bit integer; the length of the header as a 32-bit integer; the header, JSON in UTF-8 with
/// <c>element</c> (Single or Double), <c>sizes</c>, <c>activation</c> and <c>loss</c>; for every linear layer its weights,
/// row after row, and its biases; the SHA-256 of everything before.
/// </remarks>
internal static class NetworkFile
{
    private const int Version = 1;
    private const int HeaderStart = 16;
    private static readonly byte[] Magic = "NEURALNW"u8.ToArray();
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);
    private static readonly Loss[] Losses = [new SoftmaxCrossEntropy(), new BinaryCrossEntropy(), new MeanSquaredError()];

    private sealed record Header(string Element, int[] Sizes, string Activation, string Loss);

    public static void Save<T>(NeuralNetwork<T> network, string path)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var header = JsonSerializer.SerializeToUtf8Bytes(new Header(
            typeof(T).Name, [.. network.Sizes], network.Activation.ToString(), network.Loss.GetType().Name), CamelCase);
        using var content = new MemoryStream();
        content.Write(Magic);
        content.Write(BitConverter.GetBytes(Version));
        content.Write(BitConverter.GetBytes(header.Length));
        content.Write(header);
        foreach (var parameter in network.Parameters)
            content.Write(MemoryMarshal.AsBytes(parameter.Value.Span));
        content.Write(SHA256.HashData(content.ToArray()));
        File.WriteAllBytes(path, content.ToArray());
    }

    public static NeuralNetwork<T> Load<T>(string path, Activation? activation)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var bytes = File.ReadAllBytes(path);
        var header = ReadHeader(path, bytes, out var position);
        if (header.Element != typeof(T).Name)
            throw new InvalidDataException($"{path} holds a network of {header.Element}, not of {typeof(T).Name}");
        var network = new NeuralNetwork<T>(
            header.Sizes, activation ?? ParseActivation(path, header.Activation), new RandomNormal(0), loss: ParseLoss(path, header.Loss));
        foreach (var parameter in network.Parameters)
        {
            var target = MemoryMarshal.AsBytes(parameter.Value.Span);
            bytes.AsSpan(position, target.Length).CopyTo(target);
            position += target.Length;
        }

        return network;
    }

    private static Header ReadHeader(string path, byte[] bytes, out int position)
    {
        if (!bytes.AsSpan().StartsWith(Magic))
            throw new InvalidDataException($"{path} is no network file: it does not begin with {Encoding.ASCII.GetString(Magic)}");
        if (bytes.Length < HeaderStart + SHA256.HashSizeInBytes)
            throw new InvalidDataException($"{path} is truncated: it ends within its header, after {bytes.Length} bytes");
        var version = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(Magic.Length));
        if (version != Version)
            throw new InvalidDataException($"{path} has version {version} of the network file; this library reads version {Version}");
        var content = bytes.AsSpan(..^SHA256.HashSizeInBytes);
        if (!SHA256.HashData(content).AsSpan().SequenceEqual(bytes.AsSpan(content.Length)))
            throw new InvalidDataException($"{path} is truncated or damaged: its {bytes.Length} bytes do not match their SHA-256");
        position = HeaderStart + BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(Magic.Length + sizeof(int)));
        return JsonSerializer.Deserialize<Header>(bytes.AsSpan(HeaderStart..position), CamelCase)
            ?? throw new InvalidDataException($"{path} has an empty header");
    }

    private static Activation ParseActivation(string path, string text)
    {
        try
        {
            return Activation.Parse(text);
        }
        catch (FormatException error)
        {
            throw new InvalidDataException($"{path} uses the activation {text}, which is not the library's: pass it to Load", error);
        }
    }

    private static Loss ParseLoss(string path, string name) =>
        Array.Find(Losses, loss => loss.GetType().Name == name)
        ?? throw new InvalidDataException($"{path} uses the loss {name}, which is not the library's");
}
