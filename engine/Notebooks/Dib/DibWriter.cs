using System.Text;

namespace Engine.Notebooks.Dib;

/// <summary>Writes notebooks as .dib files, without their outputs.</summary>
internal static class DibWriter
{
    /// <summary>The text of a file; one that was read from such text comes back as .NET Interactive writes it.</summary>
    /// <param name="notebook">The notebook.</param>
    public static string Write(Notebook notebook)
    {
        var text = new StringBuilder();
        Append(text, DibSyntax.Meta, notebook.Metadata["polyglot_notebook"]?.ToJsonString() ?? DibSyntax.DefaultMeta);
        foreach (var cell in notebook.Cells)
            Append(text, Language(cell), cell.Source);
        return text.ToString();
    }

    private static string Language(Cell cell) => cell.Kind switch
    {
        CellKind.Markdown => DibSyntax.Markdown,
        CellKind.Raw => DibSyntax.Raw,
        _ => cell.Language ?? KernelMetadata.LanguageName,
    };

    private static void Append(StringBuilder text, string language, string content) =>
        text.Append(text.Length == 0 ? "" : "\n").Append("#!").Append(language).Append("\n\n").Append(content.Trim('\n', '\r')).Append('\n');
}
