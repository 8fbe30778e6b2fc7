using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace Engine.Cells.Values;

/// <summary>How a value is shown that nobody has registered anything for.</summary>
/// <param name="Markdown">As a table, if it has parts: every reader sees that, also one who distrusts the notebook.</param>
/// <param name="Text">As text.</param>
internal sealed record DefaultForm(string? Markdown, string Text)
{
    // Of an object, a line of this length still reads better than a table of text.
    private const int MaxLine = 100;

    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Looks at a value once: a sequence may be evaluated as it is read.</summary>
    public static DefaultForm Of(object? value) => value switch
    {
        // The package does these well.
        null or string or bool or char or Exception or IHtmlContent => new(null, value.ToDisplayString()),
        { } when value.GetType().IsPrimitive || value is decimal => new(null, value.ToDisplayString()),
        JsonNode or JsonDocument or JsonElement => new(null, JsonSerializer.Serialize(value, Indented)),
        _ when IsMemory(value.GetType()) => Of(value.GetType().GetMethod(nameof(Memory<int>.ToArray))!.Invoke(value, null)),
        _ => ValueTable.Of(value) is { } table ? new(table.ToMarkdown(), TextOf(value, table)) : new(null, OneLine.Of(value)),
    };

    /// <summary>As Markdown in any case; a text is taken to be some.</summary>
    /// <param name="value">The value.</param>
    public string AsMarkdown(object? value) => value is string text ? text : Markdown ?? MarkdownText.Of(Text);

    private static bool IsMemory(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Memory<>) || type.GetGenericTypeDefinition() == typeof(ReadOnlyMemory<>));

    private static string TextOf(object value, ValueTable table) =>
        value is not IEnumerable && !OneLine.IsWhole(value) && OneLine.Of(value) is { Length: <= MaxLine } line && !line.Contains('\n', StringComparison.Ordinal)
            ? line
            : table.ToString();
}
