using Engine.Cli.Execution;

namespace Engine.Cli.Progress;

/// <summary>One line for each notebook that has ended.</summary>
internal sealed class PlainProgress(TextWriter output) : IRunObserver
{
    public void Started(string path, int cells)
    {
    }

    public void CellStarted(string path, int cell)
    {
    }

    public void CellFinished(string path, int charts)
    {
    }

    public void Finished(NotebookResult result)
    {
        var verdict = result.Failure is null ? "ok  " : "FAIL";
        lock (output)
        {
            output.WriteLine(FormattableString.Invariant(
                $"{verdict} {result.Path}: {result.Cells} cells, {result.Charts} charts, {result.Elapsed.TotalSeconds:F1} s"));
        }
    }
}
