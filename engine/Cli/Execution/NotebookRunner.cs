using Engine.Notebooks;
using Engine.Notebooks.Outputs;

namespace Engine.Cli.Execution;

/// <summary>Runs a notebook from a clean session in a process of its own, so that no cell can harm more than its notebook.</summary>
internal sealed class NotebookRunner(RunOptions options, IRunObserver observer, TimeProvider time)
{
    private const string MayFail = "raises-exception";

    /// <summary>Runs all cells in order up to the first that fails, unless it is tagged <c>raises-exception</c>.</summary>
    /// <param name="path">Where the notebook lies; its folder is the cells' working directory.</param>
    /// <param name="notebook">The notebook.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What the cells gave, in a copy of the notebook.</returns>
    public async Task<NotebookResult> RunAsync(string path, Notebook notebook, CancellationToken cancel = default)
    {
        var begin = time.GetTimestamp();
        var cells = notebook.Cells.Where(cell => cell.IsRunnable).ToList();
        observer.Started(path, cells.Count);

        var directory = Path.GetDirectoryName(Path.GetFullPath(path))!;
        await using var worker = await WorkerProcess.StartAsync(directory, options, cancel);
        var run = new WorkerRun(worker, options.CellTimeout, time);
        var skipped = new List<int>();
        var (ran, failure) = await RunAsync(path, cells, run, skipped, cancel);

        // Only now: a later cell may have updated what an earlier one displayed.
        var result = notebook
            .WithCells(notebook.Cells.Select(cell => Ran(cell, cells.IndexOf(cell) + 1, ran, skipped, run.Outputs)))
            .WithMetadata(KernelMetadata.Stamp(notebook.Metadata));
        var finished = new NotebookResult(path, result, cells.Count, time.GetElapsedTime(begin), failure) { Skipped = skipped };
        observer.Finished(finished);
        return finished;
    }

    private static Cell Ran(Cell cell, int number, int ran, IReadOnlyCollection<int> skipped, OutputCollector outputs) =>
        cell.Kind != CellKind.Code || skipped.Contains(number) ? cell
        : number >= 1 && number <= ran ? cell.WithRun(number, outputs.Of(number))
        : cell.WithRun(null, []);

    /// <returns>How many cells were run, and what stopped them.</returns>
    private async Task<(int Ran, CellFailure? Failure)> RunAsync(
        string path, List<Cell> cells, WorkerRun run, List<int> skipped, CancellationToken cancel)
    {
        for (var number = 1; number <= cells.Count; number++)
        {
            observer.CellStarted(path, number);
            var error = await run.RunAsync(new(number, cells[number - 1].Program), cancel);
            observer.CellFinished(path, NotebookResult.CountCharts(run.Outputs.Of(number)));
            if (error is { Name: ErrorOutput.OtherLanguage } && options.SkipOtherLanguages)
                skipped.Add(number);
            else if (error is not null && (!run.IsAlive || !cells[number - 1].Tags.Contains(MayFail)))
                return (number, new CellFailure(number, error));
        }
        return (cells.Count, null);
    }
}
