using Engine.Notebooks;
using Engine.Testing;

namespace Engine.Cli.Tests;

public sealed class StudentCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_students_notebook_has_stubs_and_finds_its_references()
    {
        Directory.CreateDirectory(_folder.File("teacher/deep"));
        File.WriteAllText(_folder.File("lib.csx"), "");
        Write("teacher/deep/a.ipynb", Assignments.Setup("#load \"../../lib.csx\""), Assignments.Answer("a", "// BEGIN SOLUTION\nvar solution = 42;\n// END SOLUTION"));

        var (exitCode, output, error) = await EngineProcess.RunAsync(_folder.Path, "student", "teacher", "--output", "out");

        Assert.Equal((0, "out/a.ipynb\n", ""), (exitCode, output, error));
        Assert.Equal(
            ["#load \"../lib.csx\"", "// YOUR CODE HERE\nthrow new NotImplementedException();"],
            Notebook.Load(_folder.File("out/a.ipynb")).Cells.Select(cell => cell.Source));
    }

    [Fact]
    public async Task The_teachers_notebook_is_not_replaced()
    {
        Write("a.ipynb", Assignments.Answer("a", "1"));
        var before = File.ReadAllText(_folder.File("a.ipynb"));

        var (exitCode, _, error) = await EngineProcess.RunAsync(_folder.Path, "student", "a.ipynb", "--output", ".");

        Assert.Equal((1, "a.ipynb would be replaced by its students' version: name another folder with --output\n"), (exitCode, error));
        Assert.Equal(before, File.ReadAllText(_folder.File("a.ipynb")));
    }

    [Fact]
    public async Task Where_one_notebook_is_no_assignment_none_is_written()
    {
        Write("in/a.ipynb", Assignments.Answer("a", "1"));
        Write("in/b.ipynb", Assignments.Answer("b", "// BEGIN SOLUTION"));

        var (exitCode, _, error) = await EngineProcess.RunAsync(_folder.Path, "student", "in", "--output", "out");

        Assert.Equal((1, "in/b.ipynb: cell b: 'BEGIN SOLUTION' is not closed: write 'END SOLUTION' after the solution\n"), (exitCode, error));
        Assert.False(Directory.Exists(_folder.File("out")));
    }

    private void Write(string name, params string[] cells)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.File(name))!);
        File.WriteAllText(_folder.File(name), TestNotebooks.Json(cells));
    }
}
