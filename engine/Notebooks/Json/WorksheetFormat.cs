using System.Text;
using System.Text.Json.Nodes;
using Engine.Notebooks.Outputs;

namespace Engine.Notebooks.Json;

/// <summary>nbformat 2 and 3, which IPython wrote until 2015: cells in worksheets, other names for the same things.</summary>
internal static class WorksheetFormat
{
    private const int DeepestHeading = 6;

    private static readonly Dictionary<string, string> MimeTypes = new()
    {
        ["text"] = MimeType.Text,
        ["html"] = MimeType.Html,
        ["svg"] = MimeType.Svg,
        ["png"] = MimeType.Png,
        ["jpeg"] = MimeType.Jpeg,
        ["latex"] = MimeType.Latex,
        ["json"] = MimeType.Json,
        ["javascript"] = MimeType.JavaScript,
    };

    private static readonly HashSet<string> SharedKeys = ["output_type", "execution_count", "metadata"];

    /// <summary>Upgrades a notebook as Jupyter does when it opens one; a shape that is wrong is left to <see cref="NotebookShape"/>.</summary>
    /// <param name="root">The notebook; the caller does not use it any more.</param>
    /// <param name="file">The file as the user named it, for the error.</param>
    /// <returns>The notebook in nbformat 4.5, its keys sorted; one of another version as it is.</returns>
    /// <exception cref="NotebookFormatException">It has no worksheets.</exception>
    public static JsonObject Upgraded(JsonObject root, string file)
    {
        if (!(root["nbformat"] is JsonValue version && version.TryGetValue<int>(out var major) && major is 2 or 3))
            return root;
        var cells = Cells(root["worksheets"], file);
        RemoveAll(root, "worksheets", "orig_nbformat", "orig_nbformat_minor");
        (root["cells"], root["nbformat"], root["nbformat_minor"]) = (cells, 4, 5);
        if (root["metadata"] is JsonObject metadata)
            RemoveAll(metadata, "name", "signature", "orig_nbformat", "orig_nbformat_minor");
        return JupyterJson.Canonical(root)!.AsObject();
    }

    private static JsonArray Cells(JsonNode? worksheets, string file)
    {
        var sheets = worksheets as JsonArray
            ?? throw new NotebookFormatException(file, $"'worksheets' is {NotebookShape.Describe(worksheets)}, not a list");
        return new JsonArray([.. sheets.SelectMany((sheet, i) => (sheet as JsonObject)?["cells"] as JsonArray
            ?? throw new NotebookFormatException(file, $"worksheet {i + 1}: it has no list of cells")).Select(cell => Upgraded(cell?.DeepClone()))]);
    }

    private static JsonNode? Upgraded(JsonNode? node)
    {
        if (node is not JsonObject cell)
            return node;
        (cell["metadata"] as JsonObject)?.Remove("trusted");
        switch (MultilineText.Join(cell["cell_type"]))
        {
            case "code":
                UpgradeCode(cell);
                break;
            case "heading":
                UpgradeHeading(cell);
                break;
            case "html":
                cell["cell_type"] = "markdown";
                goto default;
            default:
                Rename(cell, "source", "source", Lines);
                break;
        }
        return cell;
    }

    private static void UpgradeCode(JsonObject cell)
    {
        cell.Remove("language");
        Rename(cell, "input", "source", Lines);
        Rename(cell, "prompt_number", "execution_count");
        cell["metadata"] ??= new JsonObject();
        if (cell["metadata"] is JsonObject metadata)
            MoveCollapsed(cell, metadata);
        foreach (var output in (cell["outputs"] as JsonArray ?? []).OfType<JsonObject>())
            UpgradeOutput(output);
    }

    private static void MoveCollapsed(JsonObject cell, JsonObject metadata)
    {
        if (cell.Remove("collapsed", out var collapsed))
            metadata["collapsed"] = collapsed;
    }

    private static void UpgradeHeading(JsonObject cell)
    {
        var level = cell.Remove("level", out var given) && given is JsonValue value && value.TryGetValue<int>(out var number) ? number : 1;
        var title = (Joined(cell["source"]) ?? "").ReplaceLineEndings(" ").TrimEnd();
        cell["cell_type"] = "markdown";
        cell["source"] = MultilineText.Split($"{new string('#', Math.Clamp(level, 1, DeepestHeading))} {title}");
    }

    private static void UpgradeOutput(JsonObject output)
    {
        switch (MultilineText.Join(output["output_type"]))
        {
            case "pyout":
                output["output_type"] = "execute_result";
                output["execution_count"] = output["prompt_number"]?.DeepClone();
                GatherData(output);
                break;
            case "display_data":
                GatherData(output);
                break;
            case "pyerr":
                output["output_type"] = "error";
                break;
            case "stream":
                Rename(output, "stream", "name");
                Rename(output, "text", "text", Lines);
                break;
        }
    }

    private static void GatherData(JsonObject output)
    {
        output.Remove("prompt_number");
        var data = new JsonObject();
        foreach (var key in output.Select(entry => entry.Key).Except(SharedKeys).ToList())
        {
            output.Remove(key, out var stored);
            data[MimeTypes.GetValueOrDefault(key, key)] = MimeTypes.ContainsKey(key) && Joined(stored) is { } text ? text : stored;
        }
        if (MultilineText.Join(data[MimeType.Json]) is { } json && Parsed(json) is { } value)
            data[MimeType.Json] = value;
        output["data"] = MimeBundle.FromJson(data).ToJson();
        if (output["metadata"] is JsonObject metadata)
            foreach (var (name, mime) in MimeTypes)
                Rename(metadata, name, mime);
    }

    /// <summary>These versions stored JSON as text; what is none stays text.</summary>
    private static JsonNode? Parsed(string json)
    {
        try
        {
            return NotebookReader.ReadAny(Encoding.UTF8.GetBytes(json), "");
        }
        catch (NotebookFormatException)
        {
            return null;
        }
    }

    private static void Rename(JsonObject owner, string from, string to, Func<JsonNode?, JsonNode?>? change = null)
    {
        if (owner.Remove(from, out var value))
            owner[to] = change is null ? value : change(value);
    }

    private static JsonNode? Lines(JsonNode? text) => Joined(text) is { } joined ? MultilineText.Split(joined) : text;

    /// <summary>Text, whether its lines are stored with their ends or, as these versions also did, without.</summary>
    private static string? Joined(JsonNode? text) =>
        MultilineText.Join(text) is not null && text is JsonArray { Count: > 0 } lines && MultilineText.Join(lines[0]) is not [.., '\n' or '\r']
            ? string.Join('\n', lines.Select(MultilineText.Join))
            : MultilineText.Join(text);

    private static void RemoveAll(JsonObject owner, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            owner.Remove(key);
    }
}
