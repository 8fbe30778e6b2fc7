using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Engine.Notebooks.Outputs;
using static Engine.Notebooks.NotebookFormatException;

namespace Engine.Notebooks.Json;

/// <summary>
/// Checks that JSON has nbformat 4's shape, fills in what an older minor version left out, and mends what Jupyter opens though its
/// schema does not allow it, where that takes nothing from a reader.
/// </summary>
internal sealed partial class NotebookShape(string file)
{
    private const int Major = 4;
    private const int Minor = 5;

    /// <summary>Checks a whole notebook; afterwards its parts can be read without a further check.</summary>
    /// <param name="root">The notebook, upgraded in place to nbformat 4.5 where it is older.</param>
    /// <exception cref="NotebookFormatException">It has another shape.</exception>
    public void Check(JsonObject root)
    {
        CheckVersion(root);
        Fill(root, "metadata", "", new JsonObject());
        var cells = root["cells"] as JsonArray ?? throw Error($"'cells' is {Describe(root["cells"])}, not a list");
        for (var i = 0; i < cells.Count; i++)
            CheckCell(cells[i], $"cell {i + 1}: ");
        CellId.Complete(cells.Select(cell => cell!.AsObject()));
    }

    /// <summary>Names a node's kind as a reader of an error would.</summary>
    /// <param name="node">Any JSON, null included.</param>
    /// <returns>For example "a number".</returns>
    public static string Describe(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "missing",
    };

    private void CheckVersion(JsonObject root)
    {
        var major = Integer(root, "nbformat")
            ?? throw Error($"'nbformat' is {Describe(root["nbformat"])}: this is not a notebook");
        if (major < Major)
            throw Error($"it is nbformat {major}; convert it with 'jupyter nbconvert --to notebook --inplace FILE'");
        if (major > Major)
            throw Error($"it is nbformat {major}; this engine reads nbformat {Major}: save it as {Major}.{Minor}");
        if (root["nbformat_minor"] is { } given && Integer(root, "nbformat_minor") is null)
            throw Error($"'nbformat_minor' is {Describe(given)}, not an integer");
        if (!(Integer(root, "nbformat_minor") >= Minor))
            JupyterJson.SetSorted(root, "nbformat_minor", Minor);
    }

    private void CheckCell(JsonNode? node, string where)
    {
        var cell = node as JsonObject ?? throw Error($"{where}it is {Describe(node)}, not an object");
        var type = Text(cell, "cell_type", where);
        if (type is not ("code" or "markdown" or "raw"))
            throw Error($"{where}'cell_type' is {Quote(type)}, not 'code', 'markdown' or 'raw'");
        Fill(cell, "metadata", where, new JsonObject());
        if (cell["source"] is null)
            JupyterJson.SetSorted(cell, "source", new JsonArray());
        if (MultilineText.Join(cell["source"]) is null)
            throw Error($"{where}'source' is {Describe(cell["source"])}, not text or a list of lines");
        if (!IdPattern.IsMatch(MultilineText.Join(cell["id"]) ?? ""))
            cell.Remove("id");
        if (type == "code")
            CheckCode(cell, where);
    }

    private void CheckCode(JsonObject cell, string where)
    {
        MendCount(cell);
        var outputs = Fill(cell, "outputs", where, new JsonArray());
        for (var i = 0; i < outputs.Count; i++)
            CheckOutput(outputs[i], $"{where}output {i + 1}: ");
    }

    private static void MendCount(JsonObject owner)
    {
        if (Integer(owner, "execution_count") is null)
            JupyterJson.SetSorted(owner, "execution_count", null);
    }

    private void CheckOutput(JsonNode? node, string where)
    {
        var output = node as JsonObject ?? throw Error($"{where}it is {Describe(node)}, not an object");
        var type = Text(output, "output_type", where);
        switch (type)
        {
            case "stream":
                FillText(output, "name", where, "stdout");
                if (output["text"] is null)
                    JupyterJson.SetSorted(output, "text", new JsonArray());
                if (MultilineText.Join(output["text"]) is null)
                    throw Error($"{where}'text' is {Describe(output["text"])}, not text or a list of lines");
                break;
            case "display_data" or "execute_result":
                CheckData(Fill(output, "data", where, new JsonObject()), where);
                Fill(output, "metadata", where, new JsonObject());
                if (type == "execute_result")
                    MendCount(output);
                break;
            case "error":
                FillText(output, "ename", where, "");
                FillText(output, "evalue", where, "");
                if (output["traceback"] is JsonValue line && MultilineText.Join(line) is { } text)
                    output["traceback"] = new JsonArray(text);
                // .NET Interactive has written it with a line that is null.
                Fill(output, "traceback", where, new JsonArray()).RemoveAll(part => part is null);
                if (MultilineText.Join(output["traceback"]) is null)
                    throw Error($"{where}'traceback' is {Describe(output["traceback"])}, not a list of lines");
                break;
            default:
                throw Error($"{where}'output_type' is {Quote(type)}, "
                    + "not 'stream', 'display_data', 'execute_result' or 'error'");
        }
    }

    private void CheckData(JsonObject data, string where)
    {
        foreach (var mime in data.Where(entry => entry.Value is null && !MimeType.IsJson(entry.Key)).Select(entry => entry.Key).ToList())
            data.Remove(mime);
        foreach (var (mime, value) in data)
            if (!MimeType.IsJson(mime) && MultilineText.Join(value) is null)
                throw Error($"{where}{Quote(mime)} is {Describe(value)}, not text or a list of lines");
    }

    /// <summary>A part that has one evident default: other writers leave it out, Jupyter demands it.</summary>
    private T Fill<T>(JsonObject owner, string key, string where, T absent) where T : JsonNode
    {
        if (owner[key] is T present)
            return present;
        if (owner[key] is { } other)
            throw Error($"{where}'{key}' is {Describe(other)}, not {Describe(absent)}");
        JupyterJson.SetSorted(owner, key, absent);
        return absent;
    }

    private void FillText(JsonObject owner, string key, string where, string absent)
    {
        if (owner[key] is null)
            JupyterJson.SetSorted(owner, key, absent);
        else
            Text(owner, key, where);
    }

    private string Text(JsonObject owner, string key, string where) =>
        owner[key] is JsonValue value && value.TryGetValue<string>(out var text)
            ? text
            : throw Error($"{where}'{key}' is {Describe(owner[key])}, not text");

    private static int? Integer(JsonObject owner, string key) =>
        owner[key] is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    private NotebookFormatException Error(string problem) => new(file, problem);

    [GeneratedRegex("^[a-zA-Z0-9_-]{1,64}$")]
    private static partial Regex IdPattern { get; }
}
