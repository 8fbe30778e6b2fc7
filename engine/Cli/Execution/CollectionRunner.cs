using Engine.Notebooks;
using Engine.Notebooks.Outputs;

namespace Engine.Cli.Execution;

/// <summary>Runs many notebooks side by side.</summary>
internal sealed class CollectionRunner(RunOptions options, IRunObserver observer, TimeProvider time)
{
    /// <summary>Runs them all, whatever becomes of any one.</summary>
    /// <returns>The results in the order of the notebooks.</returns>
    public async Task<IReadOnlyList<NotebookResult>> RunAsync(
        IReadOnlyList<(string Path, Notebook Notebook)> notebooks, CancellationToken cancel = default)
    {
        var jobs = Math.Clamp(notebooks.Count, 1, options.Jobs);
        var runner = new NotebookRunner(options with { Jobs = jobs }, observer, time);
        var results = new NotebookResult[notebooks.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancel };
        await Parallel.ForAsync(0, notebooks.Count, parallel, async (i, stop) =>
            results[i] = await RunOneAsync(runner, notebooks[i].Path, notebooks[i].Notebook, stop));
        return results;
    }

    private async Task<NotebookResult> RunOneAsync(
        NotebookRunner runner, string path, Notebook notebook, CancellationToken cancel)
    {
        try
        {
            return await runner.RunAsync(path, notebook, cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The engine's own fault, or the machine's (no process, no pipe): the other notebooks go on.
            var result = new NotebookResult(path, notebook.WithoutOutputs(), 0, TimeSpan.Zero, new CellFailure(0, ErrorOutput.OneLine(e.GetType().Name, e.Message)));
            observer.Finished(result);
            return result;
        }
    }
}
