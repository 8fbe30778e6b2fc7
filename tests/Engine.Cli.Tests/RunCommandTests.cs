using Engine.Cli.Tests.Execution;
using Engine.Host.Jupyter.Protocol;
using Engine.Notebooks;
using Engine.Notebooks.Outputs;
using Engine.Testing;

namespace Engine.Cli.Tests;

public sealed class RunCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Running_leaves_the_file_alone_unless_in_place_is_asked_for()
    {
        var file = Write("a.ipynb", "1 + 1");
        var before = File.ReadAllText(file);

        var (exitCode, output, _) = await EngineProcess.RunAsync(_folder.Path, "run", "a.ipynb");

        Assert.Equal(0, exitCode);
        Assert.Matches(@"ok   a\.ipynb: 1 cells, 0 charts, \d+\.\d s", output);
        Assert.Equal(before, File.ReadAllText(file));

        Assert.Equal(0, (await EngineProcess.RunAsync(_folder.Path, "run", "a.ipynb", "--in-place")).ExitCode);
        Assert.Equal(["[1]: 2"], Notebook.Load(file).Cells[0].Outputs.Select(TestRun.Text));
    }

    [Fact]
    public async Task A_notebook_that_fails_is_named_with_cell_and_reason_and_keeps_what_it_stores()
    {
        var bad = Write("bad.ipynb", "var x = 1;", "x = y;");
        Write("good.ipynb", "1");
        var before = File.ReadAllText(bad);

        var (exitCode, output, error) = await EngineProcess.RunAsync(_folder.Path, "run", ".", "--in-place");

        Assert.Equal(1, exitCode);
        Assert.Contains("ok   ./good.ipynb", output);
        Assert.Contains("FAIL ./bad.ipynb", output);
        Assert.Contains("bad.ipynb, In [2]: CompilationError: (1,5): error CS0103", error);
        Assert.Equal(before, File.ReadAllText(bad));
    }

    [Fact]
    public async Task A_picture_that_was_drawn_to_be_stored_is_in_the_book_too()
    {
        var file = Write("a.ipynb", "\"{\\\"data\\\": []}\".DisplayAs(\"application/vnd.plotly.v1+json\");");
        var (exitCode, _, error) = await EngineProcess.RunAsync(
            _folder.Path, "run", "a.ipynb", "--in-place", "--browser", StubBrowser.In(_folder), "--book", "book");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(StubBrowser.Picture, Assert.IsType<DisplayOutput>(Notebook.Load(file).Cells[0].Outputs[0]).Data.Text(MimeType.Png));
        Assert.Single(Directory.GetFiles(_folder.File("book/pictures"), "*.png"));
    }

    [Fact]
    public async Task A_malformed_notebook_is_one_line_and_stays_as_it_is()
    {
        var bad = _folder.File("bad.ipynb");
        File.WriteAllText(bad, "{\"cells\": [");

        var (exitCode, _, error) = await EngineProcess.RunAsync(_folder.Path, "run", "bad.ipynb", "--in-place");

        Assert.Equal(1, exitCode);
        Assert.Contains("bad.ipynb", Assert.Single(error.Trim().Split('\n')));
        Assert.Equal("{\"cells\": [", File.ReadAllText(bad));
    }

    [Theory]
    [InlineData("'nowhere.ipynb' does not exist", "run", "nowhere.ipynb")]
    [InlineData("no notebook (*.ipynb) in .", "run", ".")]
    [InlineData("--jobs is 0, but must be positive", "run", ".", "--jobs", "0")]
    [InlineData("--timeout is -1, but must be positive", "run", ".", "--timeout", "-1")]
    public async Task What_cannot_be_done_is_said_in_words(string expected, params string[] arguments)
    {
        var (exitCode, _, error) = await EngineProcess.RunAsync(_folder.Path, arguments);

        Assert.Equal(1, exitCode);
        Assert.Contains(expected, error);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("run", "--help")]
    public async Task Help_names_the_options(params string[] arguments)
    {
        var (exitCode, output, _) = await EngineProcess.RunAsync(_folder.Path, arguments);

        Assert.Equal(0, exitCode);
        Assert.Contains("--timeout", output);
        Assert.DoesNotContain("worker", output);
    }

    private string Write(string name, params string[] sources)
    {
        var file = _folder.File(name);
        TestNotebooks.Of([.. sources.Select(source => TestRun.Code(source))]).Save(file);
        return file;
    }
}
