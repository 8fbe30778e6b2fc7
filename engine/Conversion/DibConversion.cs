using Engine.Notebooks;
using Engine.Notebooks.Dib;

namespace Engine.Conversion;

/// <summary>Notebooks as .dib files, which hold sources and languages alone.</summary>
internal static class DibConversion
{
    // What a .dib file says by the line that begins a cell.
    private static readonly string[] Languages = ["polyglot_notebook", "dotnet_interactive", "vscode"];

    /// <summary>Writes one.</summary>
    public static Converted<string> Write(Notebook notebook) => new(DibWriter.Write(notebook), [.. Losses(notebook)]);

    private static IEnumerable<string> Losses(Notebook notebook)
    {
        if (notebook.Cells.Any(cell => cell.Outputs.Count > 0))
            yield return "the stored outputs";
        foreach (var (count, what) in new[]
        {
            (notebook.Cells.Count(cell => cell.Metadata.Any(entry => !Languages.Contains(entry.Key))), "the metadata, such as tags,"),
            (notebook.Cells.Count(cell => cell.Attachments.Count > 0), "the pictures that were pasted into the text"),
            (notebook.Cells.Count(cell => cell.Source.Trim('\n', '\r') != cell.Source), "the blank lines at the ends"),
        }.Where(loss => loss.Item1 > 0))
        {
            yield return $"{what} of {count} {(count == 1 ? "cell" : "cells")}";
        }
    }
}
