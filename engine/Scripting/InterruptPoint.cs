using System.ComponentModel;

namespace Engine.Scripting;

/// <summary>Where a cell that computes can be stopped; the engine puts calls of it into every loop and function of a cell.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class InterruptPoint
{
    private static volatile Interruption? _current;

    /// <summary>Goes on, or throws where the running cell is to stop.</summary>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public static void Pass()
    {
        if (_current is { IsAsked: true } current)
            throw new OperationCanceledException(current.Token);
    }

    /// <summary>Makes this what stops the running cell: a process runs one at a time.</summary>
    internal static void Watch(Interruption interruption) => _current = interruption;
}
