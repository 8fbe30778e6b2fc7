using System.Runtime.CompilerServices;
using System.Text;
using Engine.Notebooks.Outputs;

namespace Engine.Cells;

/// <summary>Joins a burst of small console writes into few large ones, without losing or reordering any.</summary>
internal sealed class BufferedOutput : ICellOutput
{
    private const int Full = 1 << 16;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(30);

    private readonly ICellOutput _inner;
    private readonly Lock _gate = new();
    private readonly StringBuilder _pending = new();
    private readonly ITimer _timer;
    private readonly CancellationToken _interrupt;
    private string _stream = "stdout";

    /// <param name="inner">Takes the joined writes.</param>
    /// <param name="time">Says when a write has waited long enough for others.</param>
    /// <param name="interrupt">Makes further writes of the cell throw.</param>
    public BufferedOutput(ICellOutput inner, TimeProvider time, CancellationToken interrupt = default)
    {
        _inner = inner;
        _interrupt = interrupt;
        _timer = time.CreateTimer(_ => Flush(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Stream(string name, string text) => Whole(() =>
    {
        if (name != _stream)
            Flush();
        _stream = name;
        if (_pending.Length == 0)
            _timer.Change(Patience, Timeout.InfiniteTimeSpan);
        _pending.Append(text);
        if (_pending.Length >= Full)
            Flush();
    });

    public void Display(MimeBundle data, string displayId) => AfterPending(() => _inner.Display(data, displayId));

    public void Update(MimeBundle data, string displayId) => AfterPending(() => _inner.Update(data, displayId));

    public void Result(MimeBundle data) => AfterPending(() => _inner.Result(data));

    public void Clear(bool wait) => AfterPending(() => _inner.Clear(wait));

    public string? Ask(string prompt, bool isPassword)
    {
        // Not while the gate is held: the answer may take for ever.
        Flush();
        return _inner.Ask(prompt, isPassword);
    }

    public void Flush()
    {
        lock (_gate)
        {
            if (_pending.Length == 0)
                return;
            _inner.Stream(_stream, _pending.ToString());
            _pending.Clear();
        }
    }

    private void AfterPending(Action send) => Whole(() =>
    {
        Flush();
        send();
    });

    /// <summary>Does it wholly or not at all.</summary>
    // The optimizer would drop the empty try, or copy the finally block to where an abort does strike.
    [MethodImpl(MethodImplOptions.NoOptimization)]
    private void Whole(Action action)
    {
        try
        {
        }
        finally
        {
            // An interrupted thread is aborted anywhere but here, and half a write would be lost or written twice.
            lock (_gate)
                action();
        }
        _interrupt.ThrowIfCancellationRequested();
    }
}
