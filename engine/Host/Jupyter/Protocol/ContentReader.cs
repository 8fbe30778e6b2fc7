using System.Text.Json.Nodes;

namespace Engine.Host.Jupyter.Protocol;

/// <summary>Reads fields that a front end may leave out; one of the wrong kind makes the message malformed.</summary>
internal static class ContentReader
{
    public static string? Text(this JsonObject content, string name) => Read<string>(content, name, out var value) ? value : null;

    public static string RequiredText(this JsonObject content, string name) =>
        content.Text(name) ?? throw new MalformedMessageException($"the content has no field '{name}'");

    public static bool Flag(this JsonObject content, string name, bool otherwise) =>
        Read<bool>(content, name, out var value) ? value : otherwise;

    public static int? Number(this JsonObject content, string name) => Read<int>(content, name, out var value) ? value : null;

    private static bool Read<T>(JsonObject content, string name, out T value)
    {
        value = default!;
        if (content[name] is not { } node)
            return false;
        if (node is JsonValue scalar && scalar.TryGetValue(out T? typed))
        {
            value = typed;
            return true;
        }
        throw new MalformedMessageException($"the field '{name}' is {node.ToJsonString()}, not a {typeof(T).Name}");
    }
}
