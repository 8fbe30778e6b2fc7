using Engine.Cli.Execution;
using Engine.Testing;

namespace Engine.Cli.Tests.Execution;

public sealed class CollectionRunnerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_other_notebook_still_finishes()
    {
        var sources = new[] { "1", "Environment.Exit(5);", "throw new Exception();", "4" };
        var notebooks = sources.Select((source, i) => (_folder.File($"{i}.ipynb"), TestNotebooks.Of(TestRun.Code(source)))).ToList();

        var results = await new CollectionRunner(RunOptions.Default with { Jobs = 2 }, new TestRun.Silent(), TimeProvider.System)
            .RunAsync(notebooks, TestContext.Current.CancellationToken);

        Assert.Equal([null, "ProcessEnded", "System.Exception", null], results.Select(r => r.Failure?.Error.Name));
        Assert.Equal(notebooks.Select(n => n.Item1), results.Select(r => r.Path));
    }
}
