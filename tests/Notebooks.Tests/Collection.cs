using Engine.Cli.Execution;
using Engine.Notebooks;
using Notebooks.Tests;

[assembly: AssemblyFixture(typeof(Collection))]

namespace Notebooks.Tests;

/// <summary>Every notebook as it is committed, and as a run from clean sessions leaves it.</summary>
/// <remarks>They are run once for all tests, and only if one asks for a run.</remarks>
public sealed class Collection
{
    private readonly Lazy<IReadOnlyDictionary<string, NotebookResult>> _results = new(() => Task.Run(RunAllAsync).GetAwaiter().GetResult());

    /// <summary>The folder that holds the notebooks.</summary>
    internal static string Folder { get; } = FindFolder();

    /// <summary>The notebooks' file names, for theories.</summary>
    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.ipynb").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    internal static Notebook Committed(string name) => Notebook.Load(Path.Combine(Folder, name));

    internal NotebookResult Run(string name) => _results.Value[name];

    private static async Task<IReadOnlyDictionary<string, NotebookResult>> RunAllAsync()
    {
        var notebooks = Names.Select(row => (Path.Combine(Folder, row.Data), Committed(row.Data))).ToList();
        var results = await new CollectionRunner(RunOptions.Default, new NoObserver(), TimeProvider.System).RunAsync(notebooks);
        return results.ToDictionary(result => Path.GetFileName(result.Path));
    }

    private static string FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ActivationNotebooks.sln")))
                return Path.Combine(folder.FullName, "notebooks");
        }
        throw new DirectoryNotFoundException($"no ActivationNotebooks.sln above {AppContext.BaseDirectory}");
    }

    /// <summary>Says nothing of a run.</summary>
    internal sealed class NoObserver : IRunObserver
    {
        public void Started(string path, int cells)
        {
        }

        public void CellStarted(string path, int cell)
        {
        }

        public void CellFinished(string path, int charts)
        {
        }

        public void Finished(NotebookResult result)
        {
        }
    }
}
