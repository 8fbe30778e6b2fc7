using Spectre.Console;

namespace Engine.Cli.Progress;

/// <summary>Where a notebook's run stands, as its bar shows it.</summary>
internal readonly record struct NotebookState(int Cell, int Cells, int Charts, bool Failed)
{
    private const string Key = "notebook";

    public static NotebookState Of(ProgressTask task) =>
        task.State.Get<NotebookState>(Key);

    public static void Set(ProgressTask task, Func<NotebookState, NotebookState> change) =>
        task.State.Update(Key, change);
}
