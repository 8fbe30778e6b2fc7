using Engine.Commands.Progress;
using Engine.Execution;

namespace Engine.Commands;

/// <summary>Runs notebooks and says on the terminal how it went.</summary>
/// <param name="Paths">Files and folders; none means the collection.</param>
/// <param name="Options">How they are run.</param>
/// <param name="InPlace">Whether the outputs are stored in the files.</param>
internal sealed record RunJob(IReadOnlyList<string> Paths, RunOptions Options, bool InPlace)
{
    /// <summary>Does it.</summary>
    /// <returns>0 if every notebook ran to its end, else 1.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancel)
    {
        var (notebooks, malformed) = LoadedNotebooks.Load(NotebookFiles.Find(Paths));
        var results = await RunProgress.ShowAsync(
            [.. notebooks.Select(n => n.Path)],
            observer => new CollectionRunner(Options, observer).RunAsync(notebooks, cancel));
        RunReport.WriteFailures(results, malformed);

        if (InPlace)
            Store(results);
        return malformed.Count == 0 && results.All(r => r.Failure is null) ? 0 : 1;
    }

    /// <summary>A notebook that failed keeps what is stored in it.</summary>
    private static void Store(IReadOnlyList<NotebookResult> results)
    {
        foreach (var result in results.Where(r => r.Failure is null))
            result.Notebook.Save(result.Path);
    }
}
