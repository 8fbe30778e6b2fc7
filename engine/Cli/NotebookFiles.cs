using System.CommandLine;
using Engine.Notebooks.Dib;

namespace Engine.Cli;

/// <summary>Finds the notebooks that a command is to work on.</summary>
internal static class NotebookFiles
{
    private const string CollectionFolder = "notebooks";

    /// <summary>The argument by which a command is told its notebooks.</summary>
    public static Argument<string[]> Argument() => new("PATH")
    {
        Description = "Notebooks, or folders of them; by default the whole collection.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>The repository: the nearest folder above that holds a folder of notebooks.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static string Repository() =>
        // A tool lies in its user's home, whose notebooks nobody has asked for.
        Ancestors(Directory.GetCurrentDirectory()).Concat(Ancestors(AppContext.BaseDirectory).Where(IsEngines))
            .FirstOrDefault(directory => Directory.Exists(Path.Combine(directory, CollectionFolder)))
        ?? throw new CommandException(
            $"no folder '{CollectionFolder}' in {Directory.GetCurrentDirectory()} or above it: name the notebooks, or go to the repository");

    /// <summary>A folder for what is made of the repository.</summary>
    /// <param name="name">Its name.</param>
    public static string Artifacts(string name) => Relative(Path.Combine(Repository(), "artifacts", name));

    /// <summary>The notebooks of the collection, or those that the paths name; folders are searched.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="withDib">Whether .dib files are searched for, too.</param>
    /// <exception cref="CommandException">A path does not exist, or there is no notebook.</exception>
    public static IReadOnlyList<string> Find(IReadOnlyList<string> paths, bool withDib = false)
    {
        if (paths.Count == 0)
            return Collection();
        var files = paths.SelectMany(path => In(path, withDib)).DistinctBy(Path.GetFullPath).ToList();
        return files.Count > 0 ? files : throw new CommandException($"no notebook (*.ipynb{(withDib ? ", *.dib" : "")}) in {string.Join(", ", paths)}");
    }

    // What lies deeper, such as exercises with their solutions, is no part of the book.
    private static List<string> Collection()
    {
        var folder = Relative(Path.Combine(Repository(), CollectionFolder));
        var files = Search(folder, SearchOption.TopDirectoryOnly).ToList();
        return files.Count > 0 ? files : throw new CommandException($"no notebook (*.ipynb) in {folder}");
    }

    private static bool IsEngines(string directory) => File.Exists(Path.Combine(directory, "engine", "Engine.csproj"));

    private static IEnumerable<string> In(string path, bool withDib) =>
        File.Exists(path) ? [path]
        : Directory.Exists(path) ? Search(path, SearchOption.AllDirectories, withDib)
        : throw new CommandException($"'{path}' does not exist");

    private static IEnumerable<string> Search(string directory, SearchOption option, bool withDib = false) =>
        Directory.EnumerateFiles(directory, "*", option)
            .Where(file => file.EndsWith(".ipynb", StringComparison.Ordinal) || (withDib && DibSyntax.IsDib(file)))
            .Where(file => !IsHidden(Path.GetRelativePath(directory, file)))
            .Order(StringComparer.Ordinal);

    // Jupyter keeps stale copies in .ipynb_checkpoints.
    private static bool IsHidden(string path) =>
        path.Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.'));

    private static IEnumerable<string> Ancestors(string directory)
    {
        for (var current = new DirectoryInfo(directory); current is not null; current = current.Parent)
            yield return current.FullName;
    }

    private static string Relative(string path) => Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
}
