using Engine.Notebooks;
using Engine.Testing;

namespace Engine.Cli.Tests;

public sealed class ConvertCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ConvertCommandTests()
    {
        File.WriteAllText(_folder.File("a.ipynb"), TestNotebooks.Json(TestNotebooks.Code));
        File.WriteAllText(_folder.File("b.ipynb"), TestNotebooks.Json(TestNotebooks.Code));
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("dib")]
    [InlineData("cs")]
    public async Task A_notebook_goes_there_and_comes_back(string format)
    {
        await Convert(0, "", "a.ipynb", "--to", format);
        await Convert(0, "", $"a.{format}", "--to", "ipynb", "--output", "back");
        Assert.Equal(["1 + 1"], Notebook.Load(_folder.File("back/a.ipynb")).Cells.Select(cell => cell.Source));
    }

    [Fact]
    public async Task Nothing_is_overwritten_and_nothing_is_written_by_halves()
    {
        File.WriteAllText(_folder.File("b.cs"), "mine");
        await Convert(1, "b.cs is there already: choose another folder with --output\n", "a.ipynb", "b.ipynb", "--to", "cs");
        Assert.Equal("mine", File.ReadAllText(_folder.File("b.cs")));
        Assert.False(File.Exists(_folder.File("a.cs")));
    }

    [Fact]
    public async Task What_is_not_there_is_said() => await Convert(1, "'c.ipynb' does not exist\n", "c.ipynb", "--to", "cs");

    private async Task Convert(int exitCode, string error, params string[] arguments)
    {
        var run = await EngineProcess.RunAsync(_folder.Path, ["convert", .. arguments]);
        Assert.Equal((exitCode, error), (run.ExitCode, run.Error));
    }
}
