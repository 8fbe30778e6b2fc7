using Engine.Cli.Tests.Execution;
using Engine.Host.Jupyter.Protocol;
using Engine.Notebooks;
using Engine.Notebooks.Outputs;
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

    [Fact]
    public async Task A_run_of_another_program_is_compared_and_nothing_is_run()
    {
        Directory.CreateDirectory(_folder.File("runs"));
        var notebook = TestNotebooks.Of(TestRun.Code("throw new Exception();"));
        Notebook Saying(string text) => notebook.WithCells([notebook.Cells[0].WithRun(1, [new StreamOutput("stdout", text)])]);
        Saying("told\n").Save(_folder.File("a.ipynb"));

        var (missing, _, reason) = await CheckAsync();
        Assert.Equal(1, missing);
        Assert.Contains("runs/a.ipynb", reason, StringComparison.Ordinal);

        Saying("told\n").Save(_folder.File("runs/a.ipynb"));
        Assert.Equal((0, "1 notebooks: 0 outputs differ\n", ""), await CheckAsync());

        Saying("told otherwise\n").Save(_folder.File("runs/a.ipynb"));
        Assert.Equal(
            (1, "1 notebooks: 1 outputs differ\n", "a.ipynb, In [1], output 1:\n    - told\n    + told otherwise\n"), await CheckAsync());

        TestNotebooks.Of(TestRun.Code("1"), TestRun.Code("2")).Save(_folder.File("runs/a.ipynb"));
        var (other, _, said) = await CheckAsync();
        Assert.Equal(1, other);
        Assert.Contains("has other cells than a.ipynb", said, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Output, string Error)> CheckAsync() =>
        EngineProcess.RunAsync(_folder.Path, "check", "a.ipynb", "--runs", "runs");
}
