using System.Collections.Concurrent;
using System.Runtime;
using Engine.Display;

namespace Engine.Scripting;

/// <summary>Runs a cell's code so that it can be stopped wherever it is, without ending the process.</summary>
/// <remarks>
/// <para>A thread that computes is aborted by <see cref="ControlledExecution"/>; one that sleeps or waits is woken by
/// <see cref="Thread.Interrupt"/>. What cannot be stopped is native code, such as a blocking call into the system.</para>
/// <para>What follows an <c>await</c> runs on whichever thread is free, but under the same control: the code is given a
/// synchronization context that sees to it. Several continuations may run at once, so waiting for a task does not
/// deadlock as it would in a user interface.</para>
/// </remarks>
internal sealed class Interruption : SynchronizationContext
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(20);

    private readonly CancellationTokenSource _source = new();
    private readonly ConcurrentDictionary<Stretch, bool> _running = [];

    /// <summary>Is cancelled by the interrupt.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Stops the code; returns at once.</summary>
    public void Interrupt() => new Thread(Stop) { IsBackground = true, Name = "interrupt" }.Start();

    /// <summary>Runs code that returns at its end.</summary>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public T Run<T>(Func<T> code)
    {
        T result = default!;
        Control(() => result = code());
        Token.ThrowIfCancellationRequested();
        return result;
    }

    /// <summary>Runs code that may go on after it has returned.</summary>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> code)
    {
        try
        {
            return await Run(code).WaitAsync(Token).ConfigureAwait(false);
        }
        catch (Exception) when (Token.IsCancellationRequested)
        {
            throw new OperationCanceledException(Token);
        }
    }

    /// <summary>Continues after an <c>await</c>.</summary>
    public override void Post(SendOrPostCallback d, object? state) =>
        ThreadPool.QueueUserWorkItem(_ => Continue(d, state));

    /// <summary>Runs the callback at once.</summary>
    public override void Send(SendOrPostCallback d, object? state) => d(state);

    /// <summary>There is one per cell.</summary>
    public override SynchronizationContext CreateCopy() => this;

    private void Continue(SendOrPostCallback callback, object? state)
    {
        try
        {
            Control(() => callback(state));
        }
        catch (Exception e) when (!Token.IsCancellationRequested)
        {
            // Nobody awaits an async void method; elsewhere this would end the process.
            CurrentCell.Output?.Stream("stderr", $"{e}\n");
        }
    }

    private void Control(Action code)
    {
        if (Token.IsCancellationRequested)
            return;
        var before = Current;
        var stretch = new Stretch();
        _running[stretch] = true;
        SetSynchronizationContext(this);
        try
        {
#pragma warning disable SYSLIB0046 // Obsolete, because an abort may leave state behind half changed: a REPL is what it is for.
            ControlledExecution.Run(code, Token);
#pragma warning restore SYSLIB0046
        }
        catch (Exception) when (Token.IsCancellationRequested)
        {
            // Thrown by the interrupt, or by code that it caught in an odd state.
        }
        finally
        {
            stretch.End();
            SetSynchronizationContext(before);
            _running.TryRemove(stretch, out _);
        }
    }

    private void Stop()
    {
        // It returns only when the threads are stopped, which takes waking those that wait.
        var cancelled = Task.Factory.StartNew(_source.Cancel, TaskCreationOptions.LongRunning);
        while (!cancelled.Wait(Patience) || !_running.IsEmpty)
        {
            foreach (var stretch in _running.Keys)
                stretch.Wake();
        }
    }
}
