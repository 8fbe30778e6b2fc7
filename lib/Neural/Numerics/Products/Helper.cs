namespace Neural.Numerics.Products;

/// <summary>A background thread that runs one part at a time for <see cref="ForkJoin"/>.</summary>
internal sealed unsafe class Helper
{
    private const int SpinsBeforeSleep = 2000;

    private readonly SemaphoreSlim _wake = new(0);
    private delegate*<void*, int, void> _run;
    private void* _work;
    private int _part;
    private volatile bool _isBusy;
    private int _isAsleep;

    public Helper() => new Thread(Loop) { IsBackground = true, Name = "Neural" }.Start();

    public void Start(delegate*<void*, int, void> run, void* work, int part)
    {
        _run = run;
        _work = work;
        _part = part;
        _isBusy = true;
        if (Interlocked.Exchange(ref _isAsleep, 0) == 1)
            _wake.Release();
    }

    public void Join()
    {
        var spinner = new SpinWait();
        while (_isBusy)
            spinner.SpinOnce(sleep1Threshold: -1);
    }

    private void Loop()
    {
        while (true)
        {
            AwaitWork();
            _run(_work, _part);
            _isBusy = false;
        }
    }

    private void AwaitWork()
    {
        for (var spin = 0; spin < SpinsBeforeSleep && !_isBusy; spin++)
            Thread.SpinWait(10);
        if (_isBusy)
            return;
        Interlocked.Exchange(ref _isAsleep, 1);
        // Whoever takes the flag back decides: the starter, who then wakes this thread, or this thread itself.
        if (!_isBusy || Interlocked.Exchange(ref _isAsleep, 0) == 0)
            _wake.Wait();
    }
}
