using Microsoft.DotNet.Interactive.Formatting;

namespace Engine.Cells;

/// <summary>The output of the cell that the calling code belongs to.</summary>
/// <remarks>
/// It flows with tasks and threads, so a task that outlives its cell still writes to the cell that started it.
/// Code that no cell started (a timer of a library, say) writes to the newest cell.
/// </remarks>
internal static class CurrentCell
{
    private static readonly AsyncLocal<ICellOutput?> Flowing = new();
    private static volatile ICellOutput? _newest;

    // What a handle updates, and what a library displays that knows nothing of this engine, is told by the package.
    static CurrentCell() => Formatter.SubscribeToDisplayedValues(Show);

    public static ICellOutput? Output => Flowing.Value ?? _newest;

    /// <summary>Makes this the cell that is running.</summary>
    public static void Enter(ICellOutput output) => Flowing.Value = _newest = output;

    /// <summary>Writes what the cell itself does not write, on whichever thread.</summary>
    /// <param name="stream">"stdout" or "stderr".</param>
    /// <param name="text">The text.</param>
    public static void Tell(string stream, string text)
    {
        try
        {
            Output?.Stream(stream, text);
        }
        catch (OperationCanceledException)
        {
            // The text has been taken. That the cell is to stop is no concern of a thread that is not the cell's.
        }
    }

    /// <summary>Displays a value as it is formatted.</summary>
    /// <returns>A handle that can replace what is shown.</returns>
    public static DisplayedValue Show(object? value, IReadOnlyList<FormattedValue> formatted)
    {
        var shown = new DisplayedValue(value, formatted);
        Show(shown);
        return shown;
    }

    private static void Show(DisplayedValue shown)
    {
        // What replaces it was formatted by the package alone.
        if (shown.IsUpdated)
            Output?.Update(ValueFormatter.Update(shown), shown.DisplayId);
        else
            Output?.Display(ValueFormatter.Bundle(shown.FormattedValues), shown.DisplayId);
    }
}
