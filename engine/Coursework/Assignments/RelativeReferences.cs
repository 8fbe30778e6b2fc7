using System.Text.RegularExpressions;
using Engine.Notebooks;

namespace Engine.Coursework.Assignments;

/// <summary>The files that a notebook's cells name relative to its folder.</summary>
internal static partial class RelativeReferences
{
    /// <summary>A notebook whose <c>#r</c> and <c>#load</c> name the same files from another folder.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="from">The folder that it was written for.</param>
    /// <param name="to">The folder that it will lie in; null for paths that hold everywhere on this machine.</param>
    public static Notebook Rebase(Notebook notebook, string from, string? to) =>
        notebook.WithCells(notebook.Cells.Select(cell => cell.Kind == CellKind.Code ? cell.WithSource(Rebase(cell.Source, from, to)) : cell));

    /// <summary>The files that a cell names.</summary>
    public static IEnumerable<string> Files(string source) => Directive().Matches(source).Select(match => match.Groups["path"].Value);

    private static string Rebase(string source, string from, string? to) => Directive().Replace(source, match =>
    {
        var full = Path.GetFullPath(match.Groups["path"].Value, Path.GetFullPath(from));
        if (!File.Exists(full))
            return match.Value;
        var path = to is null ? full : Path.GetRelativePath(to, full);
        return $"{match.Groups["head"].Value}\"{path.Replace('\\', '/')}\"";
    });

    [GeneratedRegex("^(?<head>[ \t]*#(r|load)[ \t]+)\"(?<path>[^\":]+)\"", RegexOptions.Multiline)]
    private static partial Regex Directive();
}
