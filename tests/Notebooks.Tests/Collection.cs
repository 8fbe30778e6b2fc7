using Engine.Cli.Execution;
using Notebooks.Tests;

[assembly: AssemblyFixture(typeof(Collection))]

namespace Notebooks.Tests;

/// <summary>Every notebook as a run from clean sessions leaves it.</summary>
/// <remarks>They are run once for all tests, and only if one asks for a run.</remarks>
public sealed class Collection
{
    private readonly Lazy<IReadOnlyDictionary<string, NotebookResult>> _results = new(() => Task.Run(RunAllAsync).GetAwaiter().GetResult());

    internal NotebookResult Run(string name) => _results.Value[name];

    private static async Task<IReadOnlyDictionary<string, NotebookResult>> RunAllAsync()
    {
        var notebooks = StoredNotebooks.Names
            .Select(row => (Path.Combine(StoredNotebooks.Folder, row.Data), StoredNotebooks.Committed(row.Data))).ToList();
        var results = await new CollectionRunner(RunOptions.Default, new NoObserver(), TimeProvider.System).RunAsync(notebooks);
        return results.ToDictionary(result => Path.GetFileName(result.Path));
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
