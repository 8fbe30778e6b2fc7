using Engine.Notebooks;

namespace Notebooks.Tests;

/// <summary>The notebooks as they are committed. The tests of every host take them from here.</summary>
internal static class StoredNotebooks
{
    /// <summary>The folder that holds the notebooks.</summary>
    public static string Folder { get; } = FindFolder();

    /// <summary>The notebooks' file names, for theories.</summary>
    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.ipynb").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    public static Notebook Committed(string name) => Notebook.Load(Path.Combine(Folder, name));

    private static string FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ActivationNotebooks.sln")))
                return Path.Combine(folder.FullName, "notebooks");
        }
        throw new DirectoryNotFoundException($"no ActivationNotebooks.sln above {AppContext.BaseDirectory}");
    }
}
