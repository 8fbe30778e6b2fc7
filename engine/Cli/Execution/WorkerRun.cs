using Engine.Host.Workers;
using Engine.Notebooks.Outputs;

namespace Engine.Cli.Execution;

/// <summary>Cells that run one after the other in a process.</summary>
internal sealed class WorkerRun(WorkerProcess worker, TimeSpan cellTimeout, TimeProvider time)
{
    /// <summary>What they have given.</summary>
    public OutputCollector Outputs { get; } = new();

    /// <summary>Whether the process can run another.</summary>
    public bool IsAlive { get; private set; } = true;

    /// <summary>Runs a cell.</summary>
    /// <returns>Why it failed, or null; a cell that takes too much of anything ends the process.</returns>
    public async Task<ErrorOutput?> RunAsync(CellRequest request, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(cellTimeout, time);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
        await worker.SendAsync(request);
        try
        {
            while (await worker.ReadAsync(patience.Token) is { } message)
            {
                Outputs.Add(message);
                if (message is FinishedEvent finished && finished.Cell == request.Cell)
                    return finished.Error;
            }
            return Fatal("ProcessEnded", await worker.DescribeEndAsync());
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Fatal("Timeout", FormattableString.Invariant(
                $"the cell ran for more than {cellTimeout.TotalSeconds:0.###} s and was stopped: allow more with --timeout, or make it faster"));
        }
        catch (OutputLimitException e)
        {
            return Fatal("OutputLimit", e.Message);
        }

        ErrorOutput Fatal(string name, string message)
        {
            IsAlive = false;
            worker.Kill();
            var error = ErrorOutput.OneLine(name, message);
            Outputs.Add(new FinishedEvent(request.Cell, error));
            return error;
        }
    }
}
