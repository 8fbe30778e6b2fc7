using System.Globalization;
using System.Text.Json.Nodes;

namespace Engine.Host.Jupyter.Protocol;

/// <summary>A Jupyter message.</summary>
/// <param name="Identities">The routing frames before it: whom it is from or for, or an IOPub topic.</param>
/// <param name="Header">What it is.</param>
/// <param name="Parent">The header of the request that it belongs to; empty if it is itself one.</param>
/// <param name="Metadata">Seldom anything.</param>
/// <param name="Content">What it says; the form depends on its type.</param>
internal sealed record Message(
    IReadOnlyList<byte[]> Identities, JsonObject Header, JsonObject Parent, JsonObject Metadata, JsonObject Content)
{
    /// <summary>The version of the messaging protocol that the kernel speaks.</summary>
    public const string ProtocolVersion = "5.4";

    /// <summary>The message type, such as <c>execute_request</c>.</summary>
    public string Type => Header.Text("msg_type") ?? "";

    /// <summary>What identifies the message.</summary>
    public string Id => Header.Text("msg_id") ?? "";

    /// <summary>A message that this one has caused.</summary>
    /// <param name="header">What it is.</param>
    /// <param name="content">What it says.</param>
    /// <param name="identities">Whom it is for; by default whoever sent this.</param>
    public Message Caused(JsonObject header, JsonObject content, IReadOnlyList<byte[]>? identities = null) =>
        new(identities ?? Identities, header, Header, [], content);

    /// <summary>A header for a message of the kernel.</summary>
    /// <param name="session">The id of the kernel's session.</param>
    /// <param name="type">The message's type.</param>
    /// <param name="date">When it is sent.</param>
    public static JsonObject NewHeader(string session, string type, DateTimeOffset date) => new()
    {
        ["msg_id"] = Guid.NewGuid().ToString("N"),
        ["session"] = session,
        ["username"] = "kernel",
        ["date"] = date.UtcDateTime.ToString("o", CultureInfo.InvariantCulture),
        ["msg_type"] = type,
        ["version"] = ProtocolVersion,
    };
}
