using Engine.Notebooks;
using Engine.Notebooks.Dib;

namespace Engine.Cli;

/// <summary>The notebooks of a command that can be read, and what is wrong with the others.</summary>
internal sealed record LoadedNotebooks(
    IReadOnlyList<(string Path, Notebook Notebook)> Notebooks, IReadOnlyList<string> Malformed)
{
    /// <summary>Reads them.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="storesOutputs">Whether the command stores outputs in them or reads stored ones, so that a .dib file is of no use to it.</param>
    public static LoadedNotebooks Load(IReadOnlyList<string> paths, bool storesOutputs = true)
    {
        var notebooks = new List<(string, Notebook)>();
        var malformed = new List<string>();
        foreach (var path in paths)
        {
            try
            {
                if (storesOutputs && DibSyntax.IsDib(path))
                    throw new NotebookFormatException(path, "a .dib file holds no outputs: 'run' it without --in-place, or save it as .ipynb");
                notebooks.Add((path, CSharp(path)));
            }
            catch (Exception e) when (e is NotebookFormatException or IOException or UnauthorizedAccessException)
            {
                malformed.Add(e.Message);
            }
        }
        return new LoadedNotebooks(notebooks, malformed);
    }

    /// <summary>Reads one.</summary>
    /// <exception cref="NotebookFormatException">It is none, or one in another language.</exception>
    public static Notebook CSharp(string path) =>
        Notebook.Load(path) is var notebook && KernelMetadata.OtherLanguage(notebook) is not { } language ? notebook
        : throw new NotebookFormatException(path, $"it is a notebook in {language}, and this engine runs C#: choose its own kernel, or name the C# kernel in its metadata");
}
