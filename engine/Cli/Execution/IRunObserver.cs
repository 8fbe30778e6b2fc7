
namespace Engine.Cli.Execution;

/// <summary>Is told how a run goes, from several threads.</summary>
internal interface IRunObserver
{
    void Started(string path, int cells);

    void CellStarted(string path, int cell);

    void CellFinished(string path, int charts);

    void Finished(NotebookResult result);
}
