using Engine.Notebooks;

namespace Engine.Cli;

/// <summary>The notebooks of a command that can be read, and what is wrong with the others.</summary>
internal sealed record LoadedNotebooks(
    IReadOnlyList<(string Path, Notebook Notebook)> Notebooks, IReadOnlyList<string> Malformed)
{
    public static LoadedNotebooks Load(IReadOnlyList<string> paths)
    {
        var notebooks = new List<(string, Notebook)>();
        var malformed = new List<string>();
        foreach (var path in paths)
        {
            try
            {
                notebooks.Add((path, Notebook.Load(path)));
            }
            catch (Exception e) when (e is NotebookFormatException or IOException or UnauthorizedAccessException)
            {
                malformed.Add(e.Message);
            }
        }
        return new LoadedNotebooks(notebooks, malformed);
    }
}
