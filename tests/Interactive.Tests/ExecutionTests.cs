using Engine.Notebooks.Comparison;
using Notebooks.Tests;

namespace Interactive.Tests;

public sealed class ExecutionTests(Collection collection)
{
    public static TheoryData<string> Names => StoredNotebooks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_run_in_dotnet_interactive_gives_what_is_committed(string name) =>
        Assert.Empty(NotebookComparison.Compare(StoredNotebooks.Committed(name), await collection.RunAsync(name))
            .Select(d => $"In [{d.Cell}], output {d.Output}: {string.Join(" / ", d.Lines)}"));
}
