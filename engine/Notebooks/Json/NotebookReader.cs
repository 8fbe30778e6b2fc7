using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using static Engine.Notebooks.NotebookFormatException;

namespace Engine.Notebooks.Json;

/// <summary>Bytes to JSON, with errors that say where in the file they are.</summary>
internal static class NotebookReader
{
    /// <summary>Deep enough for any figure, shallow enough for every recursion over it.</summary>
    private const int DeepestNesting = 256;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = DeepestNesting };

    /// <summary>Reads one JSON object.</summary>
    /// <param name="bytes">UTF-8, with or without a byte-order mark.</param>
    /// <param name="file">The file as the user named it, for the error.</param>
    /// <returns>The object, its numbers in the file's own text.</returns>
    /// <exception cref="NotebookFormatException">The bytes are no such object.</exception>
    public static JsonObject Read(ReadOnlySpan<byte> bytes, string file)
    {
        var root = ReadAny(bytes, file);
        return root as JsonObject
            ?? throw new NotebookFormatException(file, $"it holds {NotebookShape.Describe(root)}, not a notebook");
    }

    /// <summary>Reads JSON of any kind.</summary>
    /// <param name="bytes">UTF-8, with or without a byte-order mark.</param>
    /// <param name="file">The file as the user named it, for the error.</param>
    /// <returns>The JSON, its numbers in the file's own text.</returns>
    /// <exception cref="NotebookFormatException">The bytes are no JSON, or none that could be written again.</exception>
    public static JsonNode? ReadAny(ReadOnlySpan<byte> bytes, string file)
    {
        var json = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        CheckEncoding(json, file);
        json = PythonNumbers.Replaced(json);
        CheckTokens(json, file);
        return JsonNode.Parse(json, documentOptions: Options);
    }

    private static void CheckEncoding(ReadOnlySpan<byte> json, string file)
    {
        if (json.IsWhiteSpace())
            throw new NotebookFormatException(file, "the file is empty");
        if (json.StartsWith(Encoding.Unicode.Preamble) || json.StartsWith(Encoding.BigEndianUnicode.Preamble))
            throw new NotebookFormatException(file, "it is UTF-16; save it as UTF-8");
        if (!Utf8.IsValid(json))
            throw new NotebookFormatException(file, "it is not UTF-8; save it as UTF-8");
    }

    private static bool IsWhiteSpace(this ReadOnlySpan<byte> json) => json.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    /// <summary>Walks the tokens before a tree is built: only here is the place of an error known exactly.</summary>
    private static void CheckTokens(ReadOnlySpan<byte> json, string file)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = DeepestNesting });
        var keys = new Stack<HashSet<string>>();
        try
        {
            while (reader.Read())
                CheckToken(ref reader, keys);
        }
        catch (JsonException error)
        {
            var line = (int)error.LineNumber!.Value;
            var reason = IsConflictMarker(json, line) ? "a merge-conflict marker; resolve the conflict" : Reason(error);
            var place = Place(json, line, (int)error.BytePositionInLine!.Value);
            throw new NotebookFormatException(file, place + reason, error);
        }
        catch (InvalidOperationException error)
        {
            var (line, column) = Position(json, (int)reader.TokenStartIndex);
            throw new NotebookFormatException(file, Place(json, line, column) + error.Message.TrimEnd('.'), error);
        }
    }

    private static void CheckToken(ref Utf8JsonReader reader, Stack<HashSet<string>> keys)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                keys.Push([]);
                break;
            case JsonTokenType.EndObject:
                keys.Pop();
                break;
            case JsonTokenType.PropertyName:
                // Jupyter would silently keep the last of the two, and lose the other when it saves.
                var key = reader.GetString()!;
                if (!keys.Peek().Add(key))
                    throw new InvalidOperationException($"the key {Quote(key)} stands twice in one object");
                break;
            case JsonTokenType.String when reader.ValueIsEscaped:
                // Half of a surrogate pair is valid JSON and no text: it could not be written again.
                _ = reader.GetString();
                break;
        }
    }

    private static string Place(ReadOnlySpan<byte> json, int line, int byteInLine)
    {
        var rest = Line(json, line);
        var column = Encoding.UTF8.GetCharCount(rest[..Math.Min(byteInLine, rest.Length)]) + 1;
        return $"line {line + 1}, column {column}: ";
    }

    private static (int Line, int ByteInLine) Position(ReadOnlySpan<byte> json, int index)
    {
        var before = json[..index];
        return (before.Count((byte)'\n'), index - (before.LastIndexOf((byte)'\n') + 1));
    }

    private static ReadOnlySpan<byte> Line(ReadOnlySpan<byte> json, int line)
    {
        for (; line > 0; line--)
            json = json[(json.IndexOf((byte)'\n') + 1)..];
        var end = json.IndexOf((byte)'\n');
        return end < 0 ? json : json[..end];
    }

    private static bool IsConflictMarker(ReadOnlySpan<byte> json, int line)
    {
        var text = Line(json, line);
        return text.StartsWith("<<<<<<<"u8) || text.StartsWith("======="u8) || text.StartsWith(">>>>>>>"u8);
    }

    /// <summary>The parser's sentence without the position and the advice to .NET programmers that follow it.</summary>
    private static string Reason(JsonException error)
    {
        var message = error.Message;
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).ReplaceLineEndings(" ");
    }
}
