using System.Text;
using System.Text.Json.Nodes;

namespace Engine.Documents;

/// <summary>A Jupyter notebook (nbformat 4), kept as its JSON so that nothing unknown is lost.</summary>
internal sealed class Notebook
{
    private readonly JsonObject _root;
    private readonly string _name;

    private Notebook(ReadOnlySpan<byte> json, string name)
    {
        _name = name;
        _root = NotebookReader.Read(json, name);
        new NotebookShape(name).Check(_root);
        Cells = [.. _root["cells"]!.AsArray().Select(cell => new Cell(cell!.AsObject()))];
    }

    /// <summary>The cells, in order.</summary>
    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>The notebook's metadata: kernel, language and whatever else is there.</summary>
    public JsonObject Metadata => _root["metadata"]!.AsObject();

    /// <summary>The first Markdown heading, else the metadata's title, else the name of the file.</summary>
    public string Title =>
        Cells.Where(cell => cell.Kind == CellKind.Markdown)
            .Select(cell => Heading.First(cell.Source))
            .FirstOrDefault(heading => heading is not null)
        ?? MultilineText.Join(Metadata["title"])
        ?? Path.GetFileNameWithoutExtension(_name);

    /// <summary>Reads a notebook file.</summary>
    /// <param name="path">An .ipynb file.</param>
    /// <returns>The notebook, an older minor version upgraded to 4.5.</returns>
    /// <exception cref="NotebookFormatException">The file is no nbformat 4 notebook.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Notebook Load(string path) => new(File.ReadAllBytes(path), path);

    /// <summary>Reads a notebook from text.</summary>
    /// <param name="json">The content of an .ipynb file.</param>
    /// <param name="name">What errors call it.</param>
    /// <returns>The notebook, an older minor version upgraded to 4.5.</returns>
    /// <exception cref="NotebookFormatException">The text is no nbformat 4 notebook.</exception>
    public static Notebook Parse(string json, string name) => new(Encoding.UTF8.GetBytes(json), name);

    /// <summary>Writes the notebook to a file, wholly or not at all, keeping the file's mode.</summary>
    /// <param name="path">An .ipynb file, new or present.</param>
    /// <exception cref="IOException">The file cannot be written; it is as it was.</exception>
    public void Save(string path) => AtomicFile.Write(path, ToJson());

    /// <summary>The notebook as Jupyter would write it; one that Jupyter wrote comes back byte for byte.</summary>
    /// <returns>The content of an .ipynb file.</returns>
    public string ToJson() => JupyterJson.Write(_root) + "\n";
}
