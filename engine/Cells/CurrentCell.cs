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

    public static ICellOutput? Output => Flowing.Value ?? _newest;

    /// <summary>Makes this the cell that is running.</summary>
    public static void Enter(ICellOutput output) => Flowing.Value = _newest = output;
}
