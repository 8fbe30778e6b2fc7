using System.ComponentModel;

namespace Engine.Cells;

/// <summary>Where a cell that computes can be stopped; the engine puts calls of it into every loop and function of a cell.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class InterruptPoint
{
    private static volatile CancellationTokenSource? _current;

    /// <summary>Goes on, or throws where the running cell is to stop.</summary>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public static void Pass()
    {
        if (_current is { IsCancellationRequested: true } asked)
            throw new OperationCanceledException(asked.Token);
    }

    /// <summary>Makes this what stops the running cell: a process runs one at a time.</summary>
    /// <param name="asked">Is cancelled by the interrupt; null where cells cannot be interrupted.</param>
    internal static void Watch(CancellationTokenSource? asked) => _current = asked;
}
