using Engine.Notebooks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Engine.Book.Live;

/// <summary>A file that cells of a notebook read.</summary>
/// <param name="Path">Where it is, relative to the notebook's folder, with '/'.</param>
/// <param name="Names">What a cell says that reads it: its path or its folder's, or those of a file that names it in turn.</param>
internal sealed record CellFile(string Path, IReadOnlySet<string> Names);

/// <summary>The files that the cells of a notebook read: those that a string in them names, or all of a folder that one names.</summary>
internal static class CellFiles
{
    private const int MostOfFolder = 100;

    /// <summary>Finds them.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="folder">The folder that relative paths are relative to.</param>
    /// <returns>The files, in order of their paths.</returns>
    public static IReadOnlyList<CellFile> Of(Notebook notebook, string folder)
    {
        var found = new SortedDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var name in notebook.Cells.Where(cell => cell.IsRunnable).SelectMany(cell => Strings(cell.Source)).Distinct())
            Add(found, name, name, folder);
        return [.. found.Select(file => new CellFile(file.Key, file.Value))];
    }

    private static void Add(SortedDictionary<string, HashSet<string>> found, string name, string said, string folder)
    {
        foreach (var path in Named(name, folder))
        {
            if (!found.TryGetValue(path, out var names))
                found[path] = names = [];
            // A file that is loaded may name others.
            if (names.Add(said) && Path.GetExtension(path) is ".cs" or ".csx")
            {
                foreach (var inner in Strings(File.ReadAllText(Path.Combine(folder, path))))
                    Add(found, inner, said, folder);
            }
        }
    }

    private static IEnumerable<string> Strings(string code) =>
        ScriptSyntax.Parse(code).DescendantTokens(descendIntoTrivia: true)
            .Where(token => token.IsKind(SyntaxKind.StringLiteralToken))
            .Select(token => token.ValueText);

    private static IEnumerable<string> Named(string name, string folder)
    {
        if (!IsInside(name, folder))
            return [];
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? [Relative(path, folder)]
            : Directory.Exists(path) ? Directory.EnumerateFiles(path).Take(MostOfFolder).Select(file => Relative(file, folder))
            : [];
    }

    // Nothing from above the notebook, and not the whole of its own folder.
    private static bool IsInside(string name, string folder) =>
        name.AsSpan().Trim().Length > 0
        && !name.AsSpan().ContainsAny(Path.GetInvalidPathChars())
        && Path.GetFullPath(Path.Combine(folder, name)).StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        && Path.GetExtension(name) != ".dll";

    private static string Relative(string path, string folder) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}
