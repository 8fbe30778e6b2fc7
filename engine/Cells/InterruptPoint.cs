using System.ComponentModel;

namespace Engine.Cells;

/// <summary>Where a cell that computes can be stopped; the engine puts calls of it into every loop and function of a cell.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class InterruptPoint
{
    // Asking costs as much as a few turns of a loop.
    private const int AskEvery = 16;

    private static volatile CancellationTokenSource? _current;
    private static int _passed;

    /// <summary>Goes on, or throws where the running cell is to stop.</summary>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public static void Pass()
    {
        if (IsAsked is not null && ++_passed % AskEvery == 0 && IsAsked())
            _current?.Cancel();
        if (_current is { IsCancellationRequested: true } asked)
            throw new OperationCanceledException(asked.Token);
    }

    /// <summary>Whether the cell is to stop, for a host of one thread, whom nobody tells while a cell computes; null for others.</summary>
    internal static Func<bool>? IsAsked { get; set; }

    /// <summary>Makes this what stops the running cell: a process runs one at a time.</summary>
    /// <param name="asked">Is cancelled by the interrupt; null where cells cannot be interrupted.</param>
    internal static void Watch(CancellationTokenSource? asked) => _current = asked;
}
