using System.Text.Json;
using System.Text.Json.Nodes;
using Engine.Notebooks.Json;

namespace Engine.Notebooks.Dib;

/// <summary>Reads .dib files, .NET Interactive's other format: cells that each begin with a line such as <c>#!csharp</c>, and no outputs.</summary>
internal static class DibReader
{
    /// <summary>Reads a file's text.</summary>
    /// <param name="text">The content of a .dib file.</param>
    /// <param name="name">What errors call it.</param>
    /// <returns>A notebook; what is no C# carries its language in the cell's metadata, as in .NET Interactive.</returns>
    /// <exception cref="NotebookFormatException">The block <c>#!meta</c> holds no JSON object.</exception>
    public static Notebook Read(string text, string name)
    {
        var metadata = new JsonObject();
        var cells = new JsonArray();
        foreach (var (language, content) in DibSyntax.Split(text))
        {
            if (language == DibSyntax.Meta)
                metadata["polyglot_notebook"] = Meta(content, name);
            else if (content.Length > 0)
                cells.Add(Cell(language, content));
        }
        var root = new JsonObject { ["cells"] = cells, ["metadata"] = metadata, ["nbformat"] = 4, ["nbformat_minor"] = 5 };
        return Notebook.FromJson(JsonSerializer.SerializeToUtf8Bytes(root), name);
    }

    private static JsonObject Cell(string language, string content)
    {
        var cell = new JsonObject { ["cell_type"] = language switch { DibSyntax.Markdown => "markdown", DibSyntax.Raw => "raw", _ => "code" } };
        if (language is not (DibSyntax.Markdown or DibSyntax.Raw or KernelMetadata.LanguageName))
            cell["metadata"] = new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = language } };
        cell["source"] = MultilineText.Split(content);
        return cell;
    }

    private static JsonObject Meta(string content, string name)
    {
        try
        {
            return JsonNode.Parse(content)?.AsObject() ?? [];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new NotebookFormatException(name, $"the block #!meta holds no JSON object: {e.Message}", e);
        }
    }
}
