namespace Neural.Numerics.Threads;

/// <summary>A background thread that runs one part at a time for <see cref="ForkJoin"/>.</summary>
internal sealed unsafe class Helper
{
    // Some fifty microseconds at most, longer than what lies between two forks of a step; then the processor is left to
    // others.
    private const int BusySpins = 500;

    private const int Idle = 0;
    private const int Offered = 1;
    private const int Running = 2;

    private readonly SemaphoreSlim _wake = new(0);
    private delegate*<void*, int, int, void> _run;
    private void* _work;
    private int _part;
    private int _parts;
    private volatile int _state;
    private Exception? _failure;
    private int _isAsleep;

    public Helper() => new Thread(Loop) { IsBackground = true, Name = "Neural" }.Start();

    public void Offer(delegate*<void*, int, int, void> run, void* work, int part, int parts)
    {
        _run = run;
        _work = work;
        _part = part;
        _parts = parts;
        _state = Offered;
        if (Interlocked.Exchange(ref _isAsleep, 0) == 1)
            _wake.Release();
    }

    /// <summary>Returns when the part is done; does it here if the helper has not begun, as on a busy machine.</summary>
    /// <returns>What the part failed with, if it did.</returns>
    public Exception? Join()
    {
        if (Interlocked.CompareExchange(ref _state, Idle, Offered) == Offered)
            return Run();
        // A part is over within microseconds, as a rule: to yield at once would cost as much.
        for (var spin = 0; _state != Idle; spin++)
        {
            if (spin < BusySpins)
                Thread.SpinWait(5);
            else
                Thread.Yield();
        }

        return _failure;
    }

    private void Loop()
    {
        while (true)
        {
            AwaitOffer();
            if (Interlocked.CompareExchange(ref _state, Running, Offered) != Offered)
                continue;
            _failure = Run();
            _state = Idle;
        }
    }

    // On this thread an exception would end the process.
    private Exception? Run()
    {
        try
        {
            _run(_work, _part, _parts);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    private void AwaitOffer()
    {
        for (var spin = 0; spin < BusySpins && _state != Offered; spin++)
            Thread.SpinWait(10);
        if (_state == Offered)
            return;
        Interlocked.Exchange(ref _isAsleep, 1);
        // Whoever takes the flag back decides: the one who offers, who then wakes this thread, or this thread itself.
        if (_state != Offered || Interlocked.Exchange(ref _isAsleep, 0) == 0)
            _wake.Wait();
    }
}
