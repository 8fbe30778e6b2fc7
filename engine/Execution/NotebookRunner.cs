using System.Diagnostics;
using Engine.Documents;
using Engine.Scripting;

namespace Engine.Execution;

/// <summary>Runs a notebook from a clean session in a process of its own, so that no cell can harm more than its notebook.</summary>
internal sealed class NotebookRunner(RunOptions options, IRunObserver observer)
{
    private const string MayFail = "raises-exception";

    /// <summary>Runs all cells in order up to the first that fails, unless it is tagged <c>raises-exception</c>.</summary>
    /// <param name="path">Where the notebook lies; its folder is the cells' working directory.</param>
    /// <param name="notebook">The notebook, which takes the new outputs.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<NotebookResult> RunAsync(string path, Notebook notebook, CancellationToken cancel = default)
    {
        var clock = Stopwatch.StartNew();
        var cells = notebook.Cells.Where(cell => cell.Kind == CellKind.Code).ToList();
        foreach (var cell in cells)
            (cell.ExecutionCount, cell.Outputs) = (null, []);
        var toRun = cells.Where(cell => !string.IsNullOrWhiteSpace(cell.Source)).ToList();
        observer.Started(path, toRun.Count);

        var directory = Path.GetDirectoryName(Path.GetFullPath(path))!;
        await using var worker = await WorkerProcess.StartAsync(directory, options.MemoryLimit, cancel);
        var failure = await RunAsync(path, toRun, worker, cancel);
        KernelMetadata.Stamp(notebook);

        var result = new NotebookResult(path, notebook, toRun.Count, clock.Elapsed, failure);
        observer.Finished(result);
        return result;
    }

    private async Task<CellFailure?> RunAsync(
        string path, List<Cell> cells, WorkerProcess worker, CancellationToken cancel)
    {
        var outputs = new OutputCollector();
        CellFailure? failure = null;
        for (var number = 1; number <= cells.Count && failure is null; number++)
        {
            var cell = cells[number - 1];
            observer.CellStarted(path, number);
            var (error, isFatal) = await RunAsync(number, cell.Source, worker, outputs, cancel);
            cell.ExecutionCount = number;
            if (error is not null && (isFatal || !cell.Tags.Contains(MayFail)))
                failure = new CellFailure(number, error);
            observer.CellFinished(path, NotebookResult.CountCharts(outputs.Of(number)));
        }
        // Only now: a later cell may have updated what an earlier one displayed.
        for (var number = 1; number <= cells.Count; number++)
            cells[number - 1].Outputs = outputs.Of(number);
        return failure;
    }

    private async Task<(CellError? Error, bool IsFatal)> RunAsync(
        int number, string code, WorkerProcess worker, OutputCollector outputs, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(options.CellTimeout);
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

        (CellError, bool) Fatal(string name, string message)
        {
            worker.Kill();
            var error = CellError.OneLine(name, message);
            outputs.Add(new FinishedEvent(number, error));
            return (error, true);
        }
    }
}
