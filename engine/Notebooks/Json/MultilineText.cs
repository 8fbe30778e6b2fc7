using System.Text.Json.Nodes;

namespace Engine.Notebooks.Json;

/// <summary>nbformat's <c>multiline_string</c>: text stored as the list of its lines.</summary>
internal static class MultilineText
{
    /// <summary>Splits as Python's <c>str.splitlines(keepends=True)</c> does, which is what nbformat calls.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Its lines, each with its own line end; an empty list for empty text.</returns>
    public static JsonArray Split(string text)
    {
        var lines = new JsonArray();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!EndsLine(text[i]) || (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n'))
                continue;
            lines.Add(text[start..(i + 1)]);
            start = i + 1;
        }
        if (start < text.Length)
            lines.Add(text[start..]);
        return lines;
    }

    /// <summary>Reads text stored either way.</summary>
    /// <param name="node">A string, or a list of strings.</param>
    /// <returns>The text, or null if the node is neither.</returns>
    public static string? Join(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonArray lines when lines.All(IsText) => string.Concat(lines.Select(line => line!.GetValue<string>())),
        _ => null,
    };

    private static bool IsText(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out _);

    private static bool EndsLine(char c) =>
        c is '\n' or '\r' or '\v' or '\f' or '\x1c' or '\x1d' or '\x1e' or '\x85' or '\u2028' or '\u2029';
}
