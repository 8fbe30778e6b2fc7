using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Engine.Host.Jupyter.Protocol;

/// <summary>Turns messages into the frames that go over a socket, signed, and back, verified.</summary>
/// <param name="key">The secret of the connection file; an empty one turns signatures off.</param>
internal sealed class MessageCodec(string key)
{
    private const int Parts = 4;

    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();

    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    /// <summary>The frames of a message.</summary>
    public IReadOnlyList<byte[]> Encode(Message message)
    {
        byte[][] parts = [.. new[] { message.Header, message.Parent, message.Metadata, message.Content }
            .Select(part => JsonSerializer.SerializeToUtf8Bytes(part))];
        return [.. message.Identities, Delimiter, Encoding.ASCII.GetBytes(Sign(parts)), .. parts];
    }

    /// <summary>The message in the frames.</summary>
    /// <exception cref="MalformedMessageException">There is none, or its signature is wrong.</exception>
    public Message Decode(IReadOnlyList<byte[]> frames)
    {
        var delimiter = Enumerable.Range(0, frames.Count).FirstOrDefault(i => frames[i].AsSpan().SequenceEqual(Delimiter), -1);
        if (delimiter < 0)
            throw new MalformedMessageException($"{frames.Count} frames without <IDS|MSG>");
        // Behind the parts may be raw buffers, which no message to this kernel uses.
        if (frames.Count < delimiter + 2 + Parts)
            throw new MalformedMessageException($"{frames.Count - delimiter - 1} frames after <IDS|MSG>, but a signature and {Parts} parts make {Parts + 1}");

        byte[][] parts = [.. frames.Skip(delimiter + 2).Take(Parts)];
        Verify(frames[delimiter + 1], parts);
        var json = Array.ConvertAll(parts, Parse);
        var message = new Message([.. frames.Take(delimiter)], json[0], json[1], json[2], json[3]);
        return message.Type.Length > 0 ? message : throw new MalformedMessageException("the header has no msg_type");
    }

    private void Verify(byte[] signature, byte[][] parts)
    {
        if (_key.Length > 0 && !CryptographicOperations.FixedTimeEquals(signature, Encoding.ASCII.GetBytes(Sign(parts))))
            throw new MalformedMessageException("the signature is wrong; the message is dropped");
    }

    private string Sign(byte[][] parts)
    {
        if (_key.Length == 0)
            return "";
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        foreach (var part in parts)
            hash.AppendData(part);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static JsonObject Parse(byte[] part)
    {
        try
        {
            // Lazily read objects report a duplicate key only when they are first used.
            var json = JsonNode.Parse(part)?.AsObject() ?? throw new JsonException("null");
            _ = json.Count;
            return json;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new MalformedMessageException($"a part is no JSON object: {e.Message}");
        }
    }
}
