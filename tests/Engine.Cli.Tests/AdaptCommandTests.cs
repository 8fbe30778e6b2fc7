using Engine.Notebooks;
using Engine.Testing;

namespace Engine.Cli.Tests;

public sealed class AdaptCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public AdaptCommandTests()
    {
        Directory.CreateDirectory(_folder.File("course/code"));
        File.WriteAllText(_folder.File("course/code/A.cs"), "class A;");
        Write("course/a.ipynb", Assignments.Setup("#r \"../lib/bin/Neural.dll\"\n#load \"code/A.cs\""));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_copy_gets_the_library_from_its_package_and_has_its_files_beside_it()
    {
        var (exitCode, output, error) = await EngineProcess.RunAsync(_folder.Path, "adapt", "course/a.ipynb", "--as", "mine/b");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Matches(
            """
            \Acell setup: ../lib/bin/Neural.dll becomes the package Neural \d+\.\d+\.\d+[-.\w]*
            cell setup: code/A.cs is copied, too
            mine/b.ipynb
            \z
            """.ReplaceLineEndings("\n"), output);
        Assert.Matches("^#r \"nuget: Neural, \\d+\\.\\d+\\.\\d+[-.\\w]*\"\n#load", Notebook.Load(_folder.File("mine/b.ipynb")).Cells[0].Source);
        Assert.Equal("class A;", File.ReadAllText(_folder.File("mine/code/A.cs")));
    }

    [Fact]
    public async Task No_notebook_is_overwritten()
    {
        Write("b.ipynb");
        var before = File.ReadAllText(_folder.File("b.ipynb"));

        var (exitCode, _, error) = await EngineProcess.RunAsync(_folder.Path, "adapt", "course/a.ipynb", "--as", "b.ipynb");

        Assert.Equal((1, "b.ipynb is there already: choose another name\n"), (exitCode, error));
        Assert.Equal(before, File.ReadAllText(_folder.File("b.ipynb")));
    }

    [Fact]
    public async Task No_other_file_is_overwritten_and_nothing_is_written_by_halves()
    {
        Directory.CreateDirectory(_folder.File("mine/code"));
        File.WriteAllText(_folder.File("mine/code/A.cs"), "class Mine;");

        var (exitCode, _, error) = await EngineProcess.RunAsync(_folder.Path, "adapt", "course/a.ipynb", "--as", "mine/b");

        Assert.Equal(1, exitCode);
        Assert.Contains("A.cs is there already, and is another file", error, StringComparison.Ordinal);
        Assert.Equal("class Mine;", File.ReadAllText(_folder.File("mine/code/A.cs")));
        Assert.False(File.Exists(_folder.File("mine/b.ipynb")));
    }

    [Fact]
    public async Task What_cannot_be_mended_is_refused()
    {
        File.WriteAllText(_folder.File("data.csv"), "");
        Write("course/a.ipynb", Assignments.Setup("File.ReadAllText(\"../data.csv\")"));

        var (exitCode, _, error) = await EngineProcess.RunAsync(_folder.Path, "adapt", "course/a.ipynb", "--as", "b");

        Assert.Equal(1, exitCode);
        Assert.StartsWith("course/a.ipynb: cell setup: '../data.csv' lies outside of the notebook's folder", error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("b.ipynb")));
    }

    private void Write(string name, params string[] cells) => File.WriteAllText(_folder.File(name), TestNotebooks.Json(cells));
}
