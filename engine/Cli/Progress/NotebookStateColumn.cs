using Spectre.Console;
using Spectre.Console.Rendering;

namespace Engine.Cli.Progress;

/// <summary><c>cell 5/12 · 3 charts</c></summary>
internal sealed class NotebookStateColumn : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
    {
        var state = NotebookState.Of(task);
        if (state.Cells == 0)
            return new Text("waiting", Color.Grey);
        var text = $"cell {state.Cell}/{state.Cells} · {state.Charts} charts";
        return state.Failed ? new Text($"{text} · failed", Color.Red) : new Text(text);
    }
}
