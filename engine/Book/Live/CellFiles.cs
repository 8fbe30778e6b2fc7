using Engine.Notebooks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Engine.Book.Live;

/// <summary>The files that the cells of a notebook read: those that a string in them names, or all of a folder that one names.</summary>
internal static class CellFiles
{
    private const int MostOfFolder = 100;

    /// <summary>Finds them.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="folder">The folder that relative paths are relative to.</param>
    /// <returns>Paths relative to the folder, with '/', in order.</returns>
    public static IReadOnlyList<string> Of(Notebook notebook, string folder)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var cell in notebook.Cells.Where(cell => cell.IsRunnable))
            Add(found, cell.Source, folder);
        return [.. found];
    }

    private static void Add(SortedSet<string> found, string code, string folder)
    {
        foreach (var path in Strings(code).SelectMany(name => Named(name, folder)))
        {
            // A file that is loaded may name others.
            if (found.Add(path) && Path.GetExtension(path) is ".cs" or ".csx")
                Add(found, File.ReadAllText(Path.Combine(folder, path)), folder);
        }
    }

    private static IEnumerable<string> Strings(string code) =>
        CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Preview, kind: SourceCodeKind.Script))
            .GetRoot().DescendantTokens(descendIntoTrivia: true)
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
