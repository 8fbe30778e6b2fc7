using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Engine.Notebooks.Json;

/// <summary>JSON as Jupyter lays it out: <c>json.dumps(indent=1, ensure_ascii=False, sort_keys=True)</c>.</summary>
internal static class JupyterJson
{
    /// <summary>Python's order of strings, by code point: UTF-8 has it, UTF-16 has not.</summary>
    public static Comparer<string> KeyOrder { get; } = Comparer<string>.Create((left, right) =>
        Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right)));

    /// <summary>Writes a node with its keys in their own order and its numbers in their own text.</summary>
    /// <param name="node">Any JSON, null included.</param>
    /// <returns>The text, without a line end.</returns>
    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(text, node, 0);
        return text.ToString();
    }

    /// <summary>Copies a node that this engine made: keys sorted, numbers as Python writes them.</summary>
    /// <param name="node">Any JSON, null included.</param>
    /// <returns>A copy without a parent.</returns>
    public static JsonNode? Canonical(JsonNode? node) => node switch
    {
        JsonObject properties => new JsonObject(properties
            .OrderBy(property => property.Key, KeyOrder)
            .Select(property => KeyValuePair.Create(property.Key, Canonical(property.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Canonical)]),
        JsonValue number when number.GetValueKind() == JsonValueKind.Number =>
            JsonNode.Parse(JupyterNumber.Canonical(number.ToJsonString())),
        _ => node?.DeepClone(),
    };

    /// <summary>Sets a property; a new key goes where sorting would put it.</summary>
    /// <param name="target">The object to change.</param>
    /// <param name="key">The key, new or present.</param>
    /// <param name="value">Its value.</param>
    public static void SetSorted(JsonObject target, string key, JsonNode? value)
    {
        if (target.ContainsKey(key))
        {
            target[key] = value;
            return;
        }
        var index = target.TakeWhile(property => KeyOrder.Compare(property.Key, key) < 0).Count();
        target.Insert(index, key, value);
    }

    private static void Write(StringBuilder text, JsonNode? node, int depth)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject properties:
                WriteObject(text, properties, depth);
                break;
            case JsonArray items:
                WriteArray(text, items, depth);
                break;
            case JsonValue value when value.TryGetValue<string>(out var plain):
                WriteString(text, plain);
                break;
            default:
                text.Append(node.ToJsonString());
                break;
        }
    }

    private static void WriteObject(StringBuilder text, JsonObject properties, int depth)
    {
        var separator = "{";
        foreach (var (key, value) in properties)
        {
            StartLine(text.Append(separator), depth + 1);
            WriteString(text, key);
            Write(text.Append(": "), value, depth + 1);
            separator = ",";
        }
        End(text, properties.Count, "{}", depth, '}');
    }

    private static void WriteArray(StringBuilder text, JsonArray items, int depth)
    {
        var separator = "[";
        foreach (var item in items)
        {
            StartLine(text.Append(separator), depth + 1);
            Write(text, item, depth + 1);
            separator = ",";
        }
        End(text, items.Count, "[]", depth, ']');
    }

    private static void StartLine(StringBuilder text, int depth) => text.Append('\n').Append(' ', depth);

    private static void End(StringBuilder text, int count, string empty, int depth, char close)
    {
        if (count == 0)
        {
            text.Append(empty);
            return;
        }
        StartLine(text, depth);
        text.Append(close);
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        text.Append('"');
    }
}
