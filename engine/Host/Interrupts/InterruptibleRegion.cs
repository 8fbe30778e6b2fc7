namespace Engine.Host.Interrupts;

/// <summary>A stretch of a cell's code that the current thread runs, from which the thread can be woken.</summary>
internal sealed class InterruptibleRegion
{
    private const int Running = 0;
    private const int BeingWoken = 1;
    private const int Ended = 2;

    private readonly Thread _thread = Thread.CurrentThread;
    private int _state;
    private volatile bool _wasWoken;

    /// <summary>Interrupts the thread if it waits, unless the region has ended.</summary>
    public void Wake()
    {
        if (!_thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin))
            return;
        if (Interlocked.CompareExchange(ref _state, BeingWoken, Running) != Running)
            return;
        _wasWoken = true;
        _thread.Interrupt();
        Volatile.Write(ref _state, Running);
    }

    /// <summary>Ends the region; what the thread does next is not interrupted.</summary>
    public void End()
    {
        // Not a lock: waiting for it would be interrupted.
        while (Interlocked.CompareExchange(ref _state, Ended, Running) != Running)
            Thread.SpinWait(20);
        if (!_wasWoken)
            return;
        try
        {
            // An interrupt that came when the thread was not waiting hits its next wait: this one.
            Thread.Sleep(1);
        }
        catch (ThreadInterruptedException)
        {
        }
    }
}
