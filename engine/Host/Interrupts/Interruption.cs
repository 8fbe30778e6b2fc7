using System.Collections.Concurrent;
using System.Runtime;
using Engine.Cells;
using Engine.Scripting;

namespace Engine.Host.Interrupts;

/// <summary>Runs a cell's code so that it can be stopped wherever it is, without ending the process.</summary>
/// <remarks>
/// <para>First the code is asked: it throws at the next <see cref="InterruptPoint"/>, and a thread that sleeps or waits is
/// woken by <see cref="Thread.Interrupt"/>. What goes on all the same, deep in a library, say, is aborted by
/// <see cref="ControlledExecution"/>. That is the last resort, because an abort may strike between taking a lock and
/// remembering it, and outside of Windows it may end the process. Native code, such as a blocking call into the system,
/// cannot be stopped.</para>
/// <para>What follows an <c>await</c> runs on whichever thread is free, but under the same control: the code is given a
/// synchronization context that sees to it. Several continuations may run at once, so waiting for a task does not
/// deadlock as it would in a user interface.</para>
/// </remarks>
internal sealed class Interruption(TimeProvider time) : SynchronizationContext, IInterruption
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _asked = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly ConcurrentDictionary<InterruptibleRegion, bool> _running = [];

    /// <inheritdoc/>
    public CancellationTokenSource Asked => _asked;

    /// <summary>Is cancelled by the interrupt.</summary>
    public CancellationToken Token => _asked.Token;

    /// <summary>Stops the code; returns at once.</summary>
    public void Interrupt() => new Thread(Stop) { IsBackground = true, Name = "interrupt" }.Start();

    /// <inheritdoc/>
    public T Run<T>(Func<T> code)
    {
        T result = default!;
        Control(() => result = code());
        Token.ThrowIfCancellationRequested();
        return result;
    }

    /// <inheritdoc/>
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
            StrayExceptions.Show(e, "an exception has ended an async void method, which nothing awaits");
        }
    }

    private void Control(Action code)
    {
        if (Token.IsCancellationRequested)
            return;
        var before = Current;
        var region = new InterruptibleRegion();
        _running[region] = true;
        SetSynchronizationContext(this);
        try
        {
#pragma warning disable SYSLIB0046 // Obsolete, because an abort may leave state behind half changed: a REPL is what it is for.
            ControlledExecution.Run(code, _abort.Token);
#pragma warning restore SYSLIB0046
        }
        catch (Exception) when (Token.IsCancellationRequested)
        {
            // Thrown by the interrupt, or by code that it caught in an odd state.
        }
        finally
        {
            region.End();
            SetSynchronizationContext(before);
            _running.TryRemove(region, out _);
        }
    }

    private void Stop()
    {
        if (!Ends(InBackground(_asked.Cancel), Grace))
            Ends(InBackground(_abort.Cancel), Timeout.InfiniteTimeSpan);
    }

    /// <summary>Wakes what waits, again and again, until nothing is left to stop or the time is over.</summary>
    /// <param name="request">Ends when those who were told to stop have taken notice.</param>
    /// <param name="patience">How long.</param>
    private bool Ends(Task request, TimeSpan patience)
    {
        var begin = time.GetTimestamp();
        while (!request.Wait(Pause) || !_running.IsEmpty)
        {
            if (patience != Timeout.InfiniteTimeSpan && time.GetElapsedTime(begin) > patience)
                return false;
            foreach (var region in _running.Keys)
                region.Wake();
            Thread.Sleep(Pause);
        }
        return true;
    }

    private static Task InBackground(Action action) => Task.Factory.StartNew(action, TaskCreationOptions.LongRunning);
}
