using Engine.Documents;
using Engine.Tests.Documents;
using Engine.Tests.Execution;

namespace Engine.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_stored_agrees_until_the_code_changes()
    {
        var file = _folder.File("a.ipynb");
        Notebooks.Of(Cells.Code("Console.WriteLine(\"first\");"), Cells.Code("20 + 22")).Save(file);
        Assert.Equal(0, (await EngineProcess.RunAsync(_folder.Path, "run", "a.ipynb", "--in-place")).ExitCode);

        Assert.Equal(0, (await EngineProcess.RunAsync(_folder.Path, "check", "a.ipynb")).ExitCode);

        var changed = Notebook.Load(file);
        changed.Cells[1].Source = "20 + 23";
        changed.Save(file);
        var (exitCode, _, error) = await EngineProcess.RunAsync(_folder.Path, "check", "a.ipynb");

        Assert.Equal(1, exitCode);
        Assert.Equal(
            ["a.ipynb, In [2], output 1:", "    - 42", "    + 43", "1 outputs differ; if they should, store them: run --in-place"],
            error.TrimEnd().Split('\n'));
        Assert.Equal(["[2]: 42"], Notebook.Load(file).Cells[1].Outputs.Select(Cells.Text));
    }
}
