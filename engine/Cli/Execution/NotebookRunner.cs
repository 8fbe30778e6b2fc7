using Engine.Host.Workers;
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
        var outputs = new OutputCollector();
        var (ran, failure) = await RunAsync(path, cells, worker, outputs, cancel);

        // Only now: a later cell may have updated what an earlier one displayed.
        var run = notebook
            .WithCells(notebook.Cells.Select(cell => Ran(cell, cells.IndexOf(cell) + 1, ran, outputs)))
            .WithMetadata(KernelMetadata.Stamp(notebook.Metadata));
        var result = new NotebookResult(path, run, cells.Count, time.GetElapsedTime(begin), failure);
        observer.Finished(result);
        return result;
    }

    /// <summary>A notebook as it is before a run: no outputs, no counts.</summary>
    public static Notebook Cleared(Notebook notebook) =>
        notebook.WithCells(notebook.Cells.Select(cell => cell.Kind == CellKind.Code ? cell.WithRun(null, []) : cell));

    private static Cell Ran(Cell cell, int number, int ran, OutputCollector outputs) =>
        cell.Kind != CellKind.Code ? cell
        : number >= 1 && number <= ran ? cell.WithRun(number, outputs.Of(number))
        : cell.WithRun(null, []);

    /// <returns>How many cells were run, and what stopped them.</returns>
    private async Task<(int Ran, CellFailure? Failure)> RunAsync(
        string path, List<Cell> cells, WorkerProcess worker, OutputCollector outputs, CancellationToken cancel)
    {
        for (var number = 1; number <= cells.Count; number++)
        {
            observer.CellStarted(path, number);
            var (error, isFatal) = await RunAsync(number, cells[number - 1].Source, worker, outputs, cancel);
            observer.CellFinished(path, NotebookResult.CountCharts(outputs.Of(number)));
            if (error is not null && (isFatal || !cells[number - 1].Tags.Contains(MayFail)))
                return (number, new CellFailure(number, error));
        }
        return (cells.Count, null);
    }

    private async Task<(ErrorOutput? Error, bool IsFatal)> RunAsync(
        int number, string code, WorkerProcess worker, OutputCollector outputs, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(options.CellTimeout, time);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
        await worker.SendAsync(new CellRequest(number, code));
        try
        {
            while (await worker.ReadAsync(patience.Token) is { } message)
            {
                outputs.Add(message);
                if (message is FinishedEvent finished && finished.Cell == number)
                    return (finished.Error, false);
            }
            return Fatal("ProcessEnded", await worker.DescribeEndAsync());
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Fatal("Timeout", FormattableString.Invariant(
                $"the cell ran for more than {options.CellTimeout.TotalSeconds:0.###} s and was stopped: allow more with --timeout, or make it faster"));
        }
        catch (OutputLimitException e)
        {
            return Fatal("OutputLimit", e.Message);
        }

        (ErrorOutput, bool) Fatal(string name, string message)
        {
            worker.Kill();
            var error = ErrorOutput.OneLine(name, message);
            outputs.Add(new FinishedEvent(number, error));
            return (error, true);
        }
    }
}
