using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Engine.Conversion.Apps;

/// <summary>The line that begins a cell in a script: <c>// %% [markdown] id="title" tags=["a"]</c>.</summary>
/// <remarks>Jupytext's percent format, which VS Code, Spyder and others know, too: https://jupytext.readthedocs.io/en/latest/formats-scripts.html</remarks>
/// <param name="Kind">What the cell holds: <c>code</c>, <c>markdown</c> or <c>raw</c>.</param>
/// <param name="Entries">The cell's metadata, and its id.</param>
internal sealed partial record PercentMarker(string Kind, JsonObject Entries)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a line.</summary>
    /// <returns>The marker, or null if the line is none.</returns>
    public static PercentMarker? Parse(string line)
    {
        if (Pattern.Match(line) is not { Success: true } match)
            return null;
        var kind = match.Groups["kind"] is { Success: true } named ? named.Value : "code";
        return new PercentMarker(kind == "md" ? "markdown" : kind, ReadEntries(match.Groups["entries"].Value));
    }

    public override string ToString()
    {
        var line = new StringBuilder("// %%");
        if (Kind != "code")
            line.Append($" [{Kind}]");
        foreach (var (key, value) in Entries)
            line.Append($" {key}={value?.ToJsonString(Plain) ?? "null"}");
        return line.ToString();
    }

    // What is no entry, such as a title, is left alone.
    private static JsonObject ReadEntries(string text)
    {
        var entries = new JsonObject();
        for (var key = Key.Match(text); key.Success; key = Key.Match(text))
        {
            text = text[(key.Index + key.Length)..];
            var bytes = Encoding.UTF8.GetBytes(text);
            var reader = new Utf8JsonReader(bytes, isFinalBlock: true, state: default);
            try
            {
                entries[key.Groups["key"].Value] = JsonNode.Parse(ref reader);
                text = Encoding.UTF8.GetString(bytes[(int)reader.BytesConsumed..]);
            }
            catch (JsonException)
            {
                // Not JSON: whoever wrote it meant something else.
            }
        }
        return entries;
    }

    [GeneratedRegex(@"^//\s*%%(?!%)(?:[^\[=]*\[(?<kind>markdown|md|raw)\])?(?<entries>.*)$")]
    private static partial Regex Pattern { get; }

    [GeneratedRegex(@"(?<key>[\w.-]+)=")]
    private static partial Regex Key { get; }
}
