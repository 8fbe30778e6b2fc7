using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Engine.Notebooks;
using Engine.Notebooks.Json;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Engine.Conversion.Apps;

/// <summary>Reads a C# program, with or without the markers of cells, as a notebook.</summary>
internal sealed partial class AppReader
{
    /// <summary>The entry of a marker that says that its cell ends in a value, and whether the program has to say that it is shown.</summary>
    public const string ShowsValue = "shows-value";

    /// <summary>The package that has charts, and the one that has it and shows them in notebooks.</summary>
    public const string Charts = "Plotly.NET", ChartsInNotebooks = "Plotly.NET.Interactive";

    private readonly List<string> _losses = [];
    private readonly List<string> _directives = [];
    private readonly Dictionary<(string Cell, string Name), string> _types = [];
    private JsonObject _metadata = [];

    private AppReader()
    {
    }

    /// <summary>Reads a program.</summary>
    /// <param name="text">The content of a <c>.cs</c> file.</param>
    /// <param name="name">What errors call it.</param>
    public static Converted<Notebook> Read(string text, string name) => new AppReader().ReadAll(text, name);

    /// <summary>The line by which a notebook asks for a package.</summary>
    public static string Directive(string package, string? version) => $"#r \"nuget: {package}{(version is null ? "" : $", {version}")}\"";

    private Converted<Notebook> ReadAll(string text, string name)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').ToList();
        ReadTypes(lines);
        var first = lines.FindIndex(line => PercentMarker.Parse(line) is not null);
        var head = ReadHead(first < 0 ? lines : lines[..first], isOurs: first >= 0);
        List<JsonObject> cells = first < 0 ? [Code([], head)] : [.. Cells(lines[first..])];
        // What the writer has put at the top stands in the cells, too; what somebody has added there begins the notebook.
        var added = first < 0 ? _directives : [.. _directives.Concat(head).Where(line => !IsKnown(line, lines))];
        if (added.Any(line => line.Length > 0))
            cells.Insert(0, Code([], added));
        var root = new JsonObject { ["cells"] = new JsonArray([.. cells]), ["metadata"] = _metadata, ["nbformat"] = 4, ["nbformat_minor"] = 5 };
        return new Converted<Notebook>(Notebook.Parse(root.ToJsonString(), name), _losses);
    }

    /// <summary>Takes the types and what notebooks call from the end.</summary>
    private void ReadTypes(List<string> lines)
    {
        var end = lines.IndexOf(Aside.End);
        if (end < 0)
            return;
        var prelude = lines.IndexOf(Aside.Prelude, end);
        (string, string)? key = null;
        foreach (var line in lines[(end + 1)..(prelude < 0 ? lines.Count : prelude)])
        {
            if (Aside.Type(line) is { Cell: { } cell } type)
                _types[(key = (cell, type.Name)).Value] = "";
            else if (key is { } current)
                _types[current] += line + "\n";
        }
        lines.RemoveRange(end, lines.Count - end);
    }

    private static bool IsKnown(string line, List<string> lines) =>
        AppWriter.Begins(line)
        || lines.Any(other => other.TrimStart().StartsWith(Aside.Mark, StringComparison.Ordinal) && Bare(other).Contains(Bare(line), StringComparison.OrdinalIgnoreCase));

    // Blanks do not count, and charts come from another package in notebooks.
    private static string Bare(string line) =>
        string.Concat(line.Where(c => !char.IsWhiteSpace(c))).Replace(ChartsInNotebooks, Charts, StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands above the first cell: directives, metadata, and the code of a program without markers.</summary>
    private List<string> ReadHead(List<string> lines, bool isOurs)
    {
        var code = new List<string>();
        foreach (var line in lines)
        {
            if (Package.Match(line) is { Success: true } package)
                _directives.Add(Directive(package.Groups["id"].Value, package.Groups["version"] is { Success: true } version ? version.Value : null));
            else if (Metadata.Match(line) is { Success: true } metadata)
                ReadMetadata(metadata.Groups["json"].Value);
            else if (line.StartsWith("#:", StringComparison.Ordinal) && !(isOurs && IsFromCells(line)))
                _losses.Add($"'{line.Trim()}': a notebook has no such directive");
            else if (!line.StartsWith("#:", StringComparison.Ordinal) && !line.StartsWith("#!", StringComparison.Ordinal) && line != "// ---")
                code.Add(line);
        }
        return code;
    }

    // Their lines are in the cells.
    private static bool IsFromCells(string line) =>
        AppWriter.Begins(line) || line.StartsWith("#:project ", StringComparison.Ordinal) || line.StartsWith($"#:property {AppWriter.Sources}=", StringComparison.Ordinal);

    private void ReadMetadata(string json)
    {
        try
        {
            _metadata = JsonNode.Parse(json) as JsonObject ?? _metadata;
        }
        catch (JsonException e)
        {
            _losses.Add($"the notebook's metadata, which are no JSON: {e.Message}");
        }
    }

    private IEnumerable<JsonObject> Cells(List<string> lines)
    {
        for (var i = 0; i < lines.Count;)
        {
            var marker = PercentMarker.Parse(lines[i])!;
            var next = lines.FindIndex(i + 1, line => PercentMarker.Parse(line) is not null);
            var own = lines[(i + 1)..(next < 0 ? lines.Count : next)];
            yield return marker.Kind == "code" ? Code(marker.Entries, own) : Prose(marker, own);
            i = next < 0 ? lines.Count : next;
        }
    }

    private static JsonObject Prose(PercentMarker marker, List<string> lines)
    {
        var text = Trimmed(lines).Select(line => Comment.Replace(line, "", 1));
        return Cell(marker.Kind, marker.Entries, string.Join('\n', text));
    }

    private JsonObject Code(JsonObject entries, List<string> lines)
    {
        var id = entries["id"]?.ToString() ?? "";
        var text = string.Join('\n', Trimmed(lines).SelectMany(line =>
            Aside.Type(line) is { Cell: null } type && _types.TryGetValue((id, type.Name), out var declaration) ? declaration.TrimEnd('\n').Split('\n') : [Aside.Restored(line)]));
        if (entries[ShowsValue] is { } isWrapped)
        {
            entries.Remove(ShowsValue);
            text = AsValue(text, isWrapped.GetValueKind() == JsonValueKind.True);
        }
        var cell = Cell("code", entries, text);
        JupyterJson.SetSorted(cell, "execution_count", null);
        JupyterJson.SetSorted(cell, "outputs", new JsonArray());
        return cell;
    }

    /// <summary>The text whose last statement, <c>display(x);</c> or <c>x.Display();</c>, has become a value.</summary>
    private static string AsValue(string text, bool isWrapped)
    {
        var code = new CellCode(text);
        if (code.Last is not ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } last)
            return text;
        if (!isWrapped)
            return code.With([new TextChange(last.SemicolonToken.Span, "")]);
        return call is { Expression: IdentifierNameSyntax { Identifier.ValueText: "display" }, ArgumentList: { Arguments: [{ NameColon: null }] } arguments }
            ? code.With([
                new TextChange(TextSpan.FromBounds(last.SpanStart, arguments.OpenParenToken.Span.End), ""),
                new TextChange(TextSpan.FromBounds(arguments.CloseParenToken.SpanStart, last.Span.End), "")])
            : text;
    }

    private static JsonObject Cell(string kind, JsonObject entries, string text)
    {
        var cell = new JsonObject { ["cell_type"] = kind };
        if (entries["id"] is { } id)
            cell["id"] = id.DeepClone();
        cell["metadata"] = new JsonObject(entries.Where(entry => entry.Key != "id").Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())));
        cell["source"] = MultilineText.Split(text);
        return cell;
    }

    // A blank line before the next marker is the file's, not the cell's.
    private static List<string> Trimmed(List<string> lines)
    {
        var count = lines.Count;
        while (count > 0 && lines[count - 1].Length == 0)
            count--;
        return lines[..count];
    }

    [GeneratedRegex(@"^#:package\s+(?<id>[^@\s]+)(?:@(?<version>\S+))?\s*$")]
    private static partial Regex Package { get; }

    [GeneratedRegex(@"^// jupyter: (?<json>\{.*\})\s*$")]
    private static partial Regex Metadata { get; }

    [GeneratedRegex("^//#? ?")]
    private static partial Regex Comment { get; }
}
