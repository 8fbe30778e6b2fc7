using System.Diagnostics;
using Engine.Cli.Execution;
using Engine.Coursework.Assignments;
using Engine.Host.Workers;
using Engine.Notebooks.Outputs;

namespace Engine.Cli.Grading;

/// <summary>Runs the cells of a submission; one that ends its process takes no other with it.</summary>
internal sealed class SubmissionRunner(GradingOptions options)
{
    // Until a process can run anything it takes seconds, on a busy machine many, for which no cell is to blame.
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(120);

    /// <summary>Runs all code cells, whatever becomes of any one.</summary>
    /// <param name="assignment">The teacher's notebook, which says what a guest may not do.</param>
    /// <param name="cells">The submission as it counts.</param>
    /// <param name="folder">The cells' working directory, the only place to write to.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Every cell with its outputs, and why it failed.</returns>
    public async Task<IReadOnlyList<RanCell>> RunAsync(
        Assignment assignment, IReadOnlyList<SubmittedCell> cells, string folder, CancellationToken cancel)
    {
        var results = cells.Select(cell => new RanCell(cell, cell.Cell, null)).ToArray();
        var rules = Rules(assignment);
        var clock = Stopwatch.StartNew();
        var next = 0;
        while (next < cells.Count)
        {
            // Also here: an earlier cell may end each new process before it comes to the next.
            if (clock.Elapsed > options.Patience)
                return OutOfTime(results, next);
            await using var worker = await WorkerProcess.StartAsync(folder, options.Run, cancel);
            await new WorkerRun(worker, Start, TimeProvider.System).RunAsync(new(0, "new object();"), cancel);
            await worker.SendAsync(rules);
            var run = new WorkerRun(worker, options.Run.CellTimeout, TimeProvider.System);
            // What a new process must know before it can go on.
            foreach (var earlier in Enumerable.Range(0, next).Where(i => IsNeeded(results[i])))
                await run.RunAsync(Request(earlier, cells[earlier]), cancel);
            while (next < cells.Count && run.IsAlive)
            {
                if (clock.Elapsed > options.Patience)
                    return OutOfTime(results, next);
                if (cells[next].Cell.IsRunnable)
                {
                    var error = await run.RunAsync(Request(next, cells[next]), cancel);
                    results[next] = new(cells[next], cells[next].Cell.WithRun(next + 1, run.Outputs.Of(next + 1)), error);
                }
                next++;
            }
        }
        return results;
    }

    private static CellRequest Request(int index, SubmittedCell cell) => new(index + 1, cell.Cell.Source, cell.IsStudents);

    private static bool IsNeeded(RanCell result) =>
        result.Error is null && result.Submitted.Cell.IsRunnable && !GraderMetadata.Of(result.Submitted.Cell).IsGraded;

    private RanCell[] OutOfTime(RanCell[] results, int next)
    {
        var error = ErrorOutput.OneLine("Timeout", FormattableString.Invariant(
            $"the whole submission took more than {options.Patience.TotalSeconds:0} s; this cell was not run"));
        for (var i = next; i < results.Length; i++)
        {
            if (results[i].Submitted.Cell.IsRunnable)
                results[i] = results[i] with { Error = error };
        }
        return results;
    }

    private static RulesRequest Rules(Assignment assignment)
    {
        var code = assignment.Teacher.Cells.Where(cell => cell.IsRunnable).ToLookup(cell => GraderMetadata.Of(cell).IsSolution, cell => cell.Source);
        return new([.. code[false]], [.. code[true]]);
    }
}
