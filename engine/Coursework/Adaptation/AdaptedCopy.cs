using System.Text.RegularExpressions;
using Engine.Notebooks;

namespace Engine.Coursework.Adaptation;

/// <summary>A notebook of the course as it runs elsewhere: the library from packages, what its cells read beside it.</summary>
/// <param name="Notebook">The copy; titles and outputs are as they were.</param>
/// <param name="Files">What must lie beside it, relative to it.</param>
/// <param name="Remarks">What is other than it was, a line each.</param>
internal sealed partial record AdaptedCopy(Notebook Notebook, IReadOnlyList<string> Files, IReadOnlyList<string> Remarks)
{
    /// <summary>Makes it.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="folder">The folder that its relative references start from.</param>
    /// <param name="version">The version of the library's packages.</param>
    /// <exception cref="AdaptationException">It names what lies outside of its folder, or in a way that cannot be mended.</exception>
    public static AdaptedCopy Of(Notebook notebook, string folder, string version)
    {
        var maker = new Maker(Path.GetFullPath(folder), version);
        // Code first: a link to a file that it takes along stays.
        var copy = notebook.WithCells(notebook.Cells.Select(maker.AdaptCode).ToList());
        copy = copy.WithCells(copy.Cells.Select(maker.AdaptMarkdown).ToList());
        return new(copy, [.. maker.Files], maker.Remarks);
    }

    private sealed class Maker(string folder, string version)
    {
        private readonly HashSet<string> _references = new(StringComparer.Ordinal);

        public SortedSet<string> Files { get; } = new(StringComparer.Ordinal);

        public List<string> Remarks { get; } = [];

        public Cell AdaptCode(Cell cell) => cell.Kind == CellKind.Code ? cell.WithSource(Code(cell.Id, cell.Source)) : cell;

        public Cell AdaptMarkdown(Cell cell) => cell.Kind == CellKind.Markdown ? cell.WithSource(Markdown(cell.Id, cell.Source)) : cell;

        private string Code(string cell, string source)
        {
            var adapted = Reference().Replace(source, match => Referenced(cell, match));
            Carry(cell, adapted, folder);
            return adapted;
        }

        private string Referenced(string cell, Match match)
        {
            var path = match.Groups["path"].Value;
            if (LibraryReference.PackageOf(path) is not { } package)
                return match.Value;
            var reference = $"#r \"nuget: {package}, {version}\"";
            var brings = package == Path.GetFileNameWithoutExtension(path) ? "" : $", which brings {Path.GetFileNameWithoutExtension(path)}";
            Remarks.Add($"cell {cell}: {path} becomes the package {package} {version}{brings}");
            return _references.Add(package) ? match.Groups["head"].Value + reference + match.Groups["tail"].Value : "";
        }

        // The files that code loads, from its own folder, and those that it reads, from the notebook's.
        private void Carry(string cell, string code, string from)
        {
            foreach (Match match in Directive().Matches(code))
                CarryIfThere(cell, match.Groups["path"].Value, from);
            foreach (Match match in Literal().Matches(code))
                CarryIfThere(cell, match.Groups["path"].Value, folder);
        }

        private void CarryIfThere(string cell, string path, string from)
        {
            if (Path.IsPathRooted(path))
                return;
            var full = Path.GetFullPath(path, from);
            if (Directory.Exists(full))
            {
                foreach (var file in Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories))
                    Add(cell, path, file);
            }
            else if (File.Exists(full))
                Add(cell, path, full);
        }

        private void Add(string cell, string path, string full)
        {
            var relative = Relative(full);
            if (relative.StartsWith("../", StringComparison.Ordinal))
                throw new AdaptationException($"cell {cell}: '{path}' lies outside of the notebook's folder, and would not be found from the copy: copy it there, and name the copy");
            if (!Files.Add(relative))
                return;
            Remarks.Add($"cell {cell}: {relative} is copied, too");
            if (Path.GetExtension(full) is ".cs" or ".csx")
                CarryLoaded(cell, relative, full);
        }

        private string Relative(string full) => Path.GetRelativePath(folder, full).Replace('\\', '/');

        private void CarryLoaded(string cell, string relative, string full)
        {
            var code = File.ReadAllText(full);
            if (Reference().Matches(code).FirstOrDefault(match => LibraryReference.PackageOf(match.Groups["path"].Value) is not null) is { } match)
                throw new AdaptationException($"cell {cell}: {relative}, which it loads, references {match.Groups["path"].Value}: reference it in the cell");
            Carry(cell, code, Path.GetDirectoryName(full)!);
        }

        private string Markdown(string cell, string source)
        {
            var adapted = Link().Replace(source, match => Linked(cell, match));
            if (OtherLink().Matches(adapted).Select(match => match.Groups["path"].Value)
                .FirstOrDefault(path => LocalFile(path) is { } file && !Files.Contains(Relative(file))) is { } path)
                throw new AdaptationException($"cell {cell}: the link to '{path}' would break: write it as [text]({path}), which can be mended");
            return adapted;
        }

        private string Linked(string cell, Match match)
        {
            var path = match.Groups["path"].Value;
            if (LocalFile(path) is not { } file || Files.Contains(Relative(file)))
                return match.Value;
            if (match.Groups["picture"].Length > 0)
            {
                Add(cell, path, file);
                return match.Value;
            }
            Remarks.Add($"cell {cell}: the link to {path} is dropped, its text stays");
            return match.Groups["text"].Value;
        }

        // What is nowhere was broken before, or is no link: brackets stand in formulas, too.
        private string? LocalFile(string link)
        {
            var path = Uri.UnescapeDataString(link.Split('#')[0]);
            if (path.Length == 0 || path.Contains(':', StringComparison.Ordinal) || Path.IsPathRooted(path))
                return null;
            var full = Path.GetFullPath(path, folder);
            return File.Exists(full) || Directory.Exists(full) ? full : null;
        }
    }

    [GeneratedRegex("^(?<head>[ \t]*)#r[ \t]+\"(?<path>[^\":]+)\"(?<tail>[^\n]*\n?)", RegexOptions.Multiline)]
    private static partial Regex Reference();

    [GeneratedRegex("^[ \t]*#(r|load)[ \t]+\"(?<path>[^\":]+)\"", RegexOptions.Multiline)]
    private static partial Regex Directive();

    // With a slash: a word alone is seldom a file, even where a file is called so.
    [GeneratedRegex("\"(?<path>[^\"\\s:{}]+/[^\"\\s:{}]*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex("(?<picture>!?)\\[(?<text>(?:[^\\[\\]]|\\[[^\\[\\]]*\\])*)\\]\\((?<path>[^()\\s]+)(?:\\s+\"[^\"]*\")?\\)")]
    private static partial Regex Link();

    [GeneratedRegex("(?:\\b(?:src|href)\\s*=\\s*[\"']|^[ ]{0,3}\\[[^\\]]+\\]:\\s*<?)(?<path>[^\"'>\\s]+)", RegexOptions.Multiline)]
    private static partial Regex OtherLink();
}
