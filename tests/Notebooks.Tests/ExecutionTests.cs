using Engine.Notebooks;
using Engine.Notebooks.Comparison;

namespace Notebooks.Tests;

public class ExecutionTests(Collection collection)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Names => Collection.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_notebook_runs_from_a_clean_session(string name)
    {
        var failure = collection.Run(name).Failure;

        Assert.True(failure is null, $"In [{failure?.Cell}]: {string.Join('\n', failure?.Error.Traceback ?? [])}");
        Assert.True(collection.Run(name).Elapsed < Patience, $"it took {collection.Run(name).Elapsed}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_run_gives_what_is_committed(string name) =>
        Assert.Empty(NotebookComparison.Compare(Collection.Committed(name), collection.Run(name).Notebook)
            .Select(d => $"In [{d.Cell}], output {d.Output}: {string.Join(" / ", d.Lines)}"));

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_committed_with_outputs(string name) =>
        Assert.Contains(Collection.Committed(name).Cells, cell => cell.Kind == CellKind.Code && cell.Outputs.Count > 0);
}
