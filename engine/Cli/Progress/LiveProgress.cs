using Engine.Cli.Execution;
using Spectre.Console;

namespace Engine.Cli.Progress;

/// <summary>A bar for each notebook.</summary>
internal sealed class LiveProgress : IRunObserver
{
    private readonly Dictionary<string, ProgressTask> _tasks;

    public LiveProgress(ProgressContext context, IEnumerable<string> paths) =>
        _tasks = paths.ToDictionary(
            path => path,
            path => context.AddTask(Markup.Escape(Path.GetFileNameWithoutExtension(path)), autoStart: false));

    public void Started(string path, int cells)
    {
        _tasks[path].MaxValue = Math.Max(1, cells);
        _tasks[path].StartTask();
        NotebookState.Set(_tasks[path], state => state with { Cells = cells });
    }

    public void CellStarted(string path, int cell) =>
        NotebookState.Set(_tasks[path], state => state with { Cell = cell });

    public void CellFinished(string path, int charts)
    {
        NotebookState.Set(_tasks[path], state => state with { Charts = state.Charts + charts });
        _tasks[path].Increment(1);
    }

    public void Finished(NotebookResult result)
    {
        var task = _tasks[result.Path];
        NotebookState.Set(task, state => state with { Failed = result.Failure is not null });
        if (result.Failure is null)
            task.Value = task.MaxValue;
        task.StopTask();
    }
}
