using Engine.Cli.Tests.Execution;
using Engine.Host.Jupyter.Protocol;
using Engine.Notebooks;
using Engine.Testing;

namespace Engine.Cli.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_stored_agrees_until_the_code_changes()
    {
        var file = _folder.File("a.ipynb");
        TestNotebooks.Of(TestRun.Code("Console.WriteLine(\"first\");"), TestRun.Code("20 + 22")).Save(file);
        Assert.Equal(0, (await EngineProcess.RunAsync(_folder.Path, "run", "a.ipynb", "--in-place")).ExitCode);

        Assert.Equal(0, (await EngineProcess.RunAsync(_folder.Path, "check", "a.ipynb")).ExitCode);

        var stored = Notebook.Load(file);
        stored.WithCells([stored.Cells[0], stored.Cells[1].WithSource("20 + 23")]).Save(file);
        var (exitCode, _, error) = await EngineProcess.RunAsync(_folder.Path, "check", "a.ipynb");

        Assert.Equal(1, exitCode);
        Assert.Equal(
            ["a.ipynb, In [2], output 1:", "    - 42", "    + 43", "1 outputs differ; if they should, store them: run --in-place"],
            error.TrimEnd().Split('\n'));
        Assert.Equal(["[2]: 42"], Notebook.Load(file).Cells[1].Outputs.Select(TestRun.Text));
    }
}
