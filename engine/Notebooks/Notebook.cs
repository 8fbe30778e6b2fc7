using System.Text;
using System.Text.Json.Nodes;
using Engine.Notebooks.Dib;
using Engine.Notebooks.Files;
using Engine.Notebooks.Json;

namespace Engine.Notebooks;

/// <summary>A Jupyter notebook (nbformat 4), kept as its JSON so that nothing unknown is lost. It never changes.</summary>
internal sealed class Notebook
{
    // Its cells are those that it was read with; the notebook's own are in Cells.
    private readonly JsonObject _root;
    private readonly string _name;

    private Notebook(JsonObject root, string name, IReadOnlyList<Cell> cells) => (_root, _name, Cells) = (root, name, cells);

    /// <summary>The cells, in order.</summary>
    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>A copy of the notebook's metadata: kernel, language and whatever else is there.</summary>
    public JsonObject Metadata => _root["metadata"]!.DeepClone().AsObject();

    /// <summary>The first Markdown heading, else the metadata's title, else the name of the file.</summary>
    public string Title =>
        Cells.Where(cell => cell.Kind == CellKind.Markdown)
            .Select(cell => Heading.First(cell.Source))
            .FirstOrDefault(heading => heading is not null)
        ?? MultilineText.Join(_root["metadata"]!["title"])
        ?? Path.GetFileNameWithoutExtension(_name);

    /// <summary>Reads a notebook file.</summary>
    /// <param name="path">An .ipynb or .dib file.</param>
    /// <returns>The notebook, an older version upgraded to 4.5.</returns>
    /// <exception cref="NotebookFormatException">The file is no notebook of nbformat 2 to 4.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Notebook Load(string path) =>
        DibSyntax.IsDib(path) ? Parse(File.ReadAllText(path), path) : FromJson(File.ReadAllBytes(path), path);

    /// <summary>Reads a notebook from text.</summary>
    /// <param name="text">The content of an .ipynb or .dib file.</param>
    /// <param name="name">Its path, which errors name.</param>
    /// <returns>The notebook, an older version upgraded to 4.5.</returns>
    /// <exception cref="NotebookFormatException">The text is no notebook of nbformat 2 to 4.</exception>
    public static Notebook Parse(string text, string name) =>
        DibSyntax.IsDib(name) ? DibReader.Read(text, name) : FromJson(Encoding.UTF8.GetBytes(text), name);

    /// <summary>The notebook with other cells, or with its own changed.</summary>
    /// <param name="cells">The cells, in order.</param>
    /// <returns>The notebook, everything else as it is.</returns>
    public Notebook WithCells(IEnumerable<Cell> cells) => new(_root, _name, [.. cells]);

    /// <summary>The notebook as it is before a run: no outputs, no counts.</summary>
    public Notebook WithoutOutputs() => WithCells(Cells.Select(cell => cell.Kind == CellKind.Code ? cell.WithRun(null, []) : cell));

    /// <summary>The notebook with other metadata.</summary>
    /// <param name="metadata">The metadata; it is copied.</param>
    /// <returns>The notebook, everything else as it is.</returns>
    public Notebook WithMetadata(JsonObject metadata) => new(With("metadata", metadata.DeepClone()), _name, Cells);

    /// <summary>Writes the notebook to a file, wholly or not at all, keeping the file's mode.</summary>
    /// <param name="path">An .ipynb file, new or present.</param>
    /// <exception cref="IOException">The file cannot be written; it is as it was.</exception>
    public void Save(string path) => AtomicFile.Write(path, ToJson());

    /// <summary>The notebook as Jupyter would write it; one that Jupyter wrote comes back byte for byte.</summary>
    /// <returns>The content of an .ipynb file.</returns>
    public string ToJson() =>
        JupyterJson.Write(With("cells", new JsonArray([.. Cells.Select(cell => cell.ToJson())]))) + "\n";

    /// <summary>Reads a notebook from its JSON, whatever its file is called.</summary>
    /// <param name="json">UTF-8.</param>
    /// <param name="name">What errors call it.</param>
    /// <returns>The notebook, an older version upgraded to 4.5.</returns>
    /// <exception cref="NotebookFormatException">The text is no notebook of nbformat 2 to 4.</exception>
    public static Notebook FromJson(ReadOnlySpan<byte> json, string name)
    {
        var root = WorksheetFormat.Upgraded(NotebookReader.Read(json, name), name);
        new NotebookShape(name).Check(root);
        return new Notebook(root, name, [.. root["cells"]!.AsArray().Select(cell => new Cell(cell!.AsObject()))]);
    }

    private JsonObject With(string key, JsonNode value) => new(_root.Select(entry =>
        KeyValuePair.Create(entry.Key, entry.Key == key ? value : entry.Key == "cells" ? new JsonArray() : entry.Value?.DeepClone())));
}
