using Engine.Cli.Tests.Execution;
using Engine.Notebooks;
using Engine.Notebooks.Outputs;
using Engine.Testing;

namespace Engine.Cli.Tests;

public sealed class IllustrateCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_chart_that_lacks_its_picture_gets_it_and_nothing_else_changes()
    {
        var file = await WriteChartAsync("a.ipynb");
        var before = Notebook.Load(file).Cells[0];

        var (exitCode, output, error) = await EngineProcess.RunAsync(
            _folder.Path, "illustrate", "a.ipynb", "--browser", StubBrowser.In(_folder));

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("a.ipynb: 1 pictures", output);
        var after = Notebook.Load(file).Cells[0];
        Assert.Equal(StubBrowser.Picture, Chart(after).Data.Text(MimeType.Png));
        Assert.Equal((before.ExecutionCount, before.Source), (after.ExecutionCount, after.Source));
        Assert.Equal(Chart(before).Figure!.ToJsonString(), Chart(after).Figure!.ToJsonString());
    }

    [Fact]
    public async Task What_has_all_its_pictures_stays_as_it_is_to_the_byte()
    {
        var file = await WriteChartAsync("a.ipynb");
        await EngineProcess.RunAsync(_folder.Path, "illustrate", "a.ipynb", "--browser", StubBrowser.In(_folder));
        // Another program's spacing.
        File.AppendAllText(file, "\n\n");
        var before = File.ReadAllText(file);

        var (exitCode, output, _) = await EngineProcess.RunAsync(_folder.Path, "illustrate", "a.ipynb");

        Assert.Equal((0, ""), (exitCode, output));
        Assert.Equal(before, File.ReadAllText(file));
    }

    [Fact]
    public async Task A_chart_that_cannot_be_drawn_is_told()
    {
        var file = await WriteChartAsync("a.ipynb");
        var before = File.ReadAllText(file);

        var (exitCode, _, error) = await EngineProcess.RunAsync(_folder.Path, "illustrate", "a.ipynb", "--browser", "a.ipynb");

        Assert.Equal(1, exitCode);
        Assert.Contains("1 charts have no picture", Assert.Single(error.Trim().Split('\n')));
        Assert.Equal(before, File.ReadAllText(file));
    }

    /// <summary>A chart as a front end stores it: the figure, and no picture.</summary>
    private async Task<string> WriteChartAsync(string name)
    {
        var file = _folder.File(name);
        TestNotebooks.Of(TestRun.Code("\"{\\\"data\\\": []}\".DisplayAs(\"application/vnd.plotly.v1+json\");")).Save(file);
        await EngineProcess.RunAsync(_folder.Path, "run", name, "--in-place", "--browser", Nothing());
        return file;
    }

    private string Nothing()
    {
        var file = _folder.File("nothing");
        File.WriteAllText(file, "");
        return file;
    }

    private static DisplayOutput Chart(Cell cell) => Assert.IsType<DisplayOutput>(cell.Outputs[0]);
}
