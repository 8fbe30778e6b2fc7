using System.Text.Json;
using System.Text.Json.Serialization;

namespace Engine.Host.Jupyter.Wire;

/// <summary>What a front end writes for the kernel that it starts: where to listen, and the key to sign with.</summary>
internal sealed record ConnectionFile
{
    [JsonPropertyName("transport")]
    public string Transport { get; init; } = "tcp";

    [JsonPropertyName("ip")]
    public required string Ip { get; init; }

    [JsonPropertyName("shell_port")]
    public required int ShellPort { get; init; }

    [JsonPropertyName("control_port")]
    public required int ControlPort { get; init; }

    [JsonPropertyName("stdin_port")]
    public required int StdinPort { get; init; }

    [JsonPropertyName("iopub_port")]
    public required int IOPubPort { get; init; }

    [JsonPropertyName("hb_port")]
    public required int HeartbeatPort { get; init; }

    [JsonPropertyName("key")]
    public string Key { get; init; } = "";

    [JsonPropertyName("signature_scheme")]
    public string SignatureScheme { get; init; } = "hmac-sha256";

    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidDataException">It is not one, or asks for what the kernel cannot do.</exception>
    public static ConnectionFile Read(string path)
    {
        var connection = Parse(path);
        if (connection.Transport != "tcp")
            throw new InvalidDataException($"{path} asks for transport '{connection.Transport}'; this kernel speaks 'tcp'");
        if (connection.Key.Length > 0 && connection.SignatureScheme != "hmac-sha256")
            throw new InvalidDataException($"{path} asks for signature_scheme '{connection.SignatureScheme}'; this kernel knows 'hmac-sha256'");
        return connection;
    }

    private static ConnectionFile Parse(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ConnectionFile>(File.ReadAllBytes(path)) ?? throw new JsonException("null");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path} is not a connection file: {e.Message}", e);
        }
    }

    /// <summary>Where a socket is bound: at this address and nowhere else.</summary>
    public string Address(int port) => FormattableString.Invariant($"tcp://{(Ip == "*" ? "0.0.0.0" : Ip)}:{port}");
}
