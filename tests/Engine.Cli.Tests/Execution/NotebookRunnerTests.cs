using Engine.Cli.Execution;
using Engine.Host.Jupyter.Protocol;
using Engine.Notebooks.Outputs;
using Engine.Testing;

namespace Engine.Cli.Tests.Execution;

public sealed class NotebookRunnerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Outputs_are_collected_per_cell_in_order()
    {
        var result = await TestRun.RunAsync(_folder,
            "Console.WriteLine(\"a\");\nConsole.Write(\"b\");\nConsole.Error.WriteLine(\"c\");\ndisplay(1);\nConsole.WriteLine(\"d\");\n2",
            "",
            "// nothing");

        Assert.Null(result.Failure);
        var cells = result.Notebook.Cells;
        Assert.Equal(["stdout: a\nb", "stderr: c\n", "display: 1", "stdout: d\n", "[1]: 2"], cells[0].Outputs.Select(TestRun.Text));
        Assert.Equal([1, null, 2], cells.Select(c => c.ExecutionCount));
        Assert.Empty(cells[2].Outputs);
    }

    [Fact]
    public async Task Console_output_of_tasks_belongs_to_the_cell_that_started_them()
    {
        var result = await TestRun.RunAsync(_folder,
            "var gate = new TaskCompletionSource();\nvar late = Task.Run(async () => { await gate.Task; Console.WriteLine(\"from the first\"); });\nawait Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => Console.WriteLine(\"line\"))));",
            "gate.SetResult(); await late; Console.WriteLine(\"from the second\");");

        Assert.Equal(["stdout: line\nline\nline\nline\nfrom the first\n"], result.Notebook.Cells[0].Outputs.Select(TestRun.Text));
        Assert.Equal(["stdout: from the second\n"], result.Notebook.Cells[1].Outputs.Select(TestRun.Text));
    }

    [Fact]
    public async Task A_flood_of_lines_arrives_whole()
    {
        var result = await TestRun.RunAsync(_folder, "for (var i = 0; i < 200_000; i++) Console.WriteLine(i);");

        var expected = string.Concat(Enumerable.Range(0, 200_000).Select(i => $"{i}\n"));
        Assert.Equal($"stdout: {expected}", TestRun.Text(Assert.Single(result.Notebook.Cells[0].Outputs)));
    }

    [Fact]
    public async Task A_display_is_updated_where_it_stands()
    {
        var result = await TestRun.RunAsync(_folder, "var d = display(\"before\");", "d.Update(\"after\");");

        Assert.Equal(["display: after"], result.Notebook.Cells[0].Outputs.Select(TestRun.Text));
        Assert.Empty(result.Notebook.Cells[1].Outputs);
    }

    [Fact]
    public async Task Html_is_stored_only_where_nothing_else_says_the_same()
    {
        var result = await TestRun.RunAsync(_folder,
            "new Microsoft.AspNetCore.Html.HtmlString(\"<b>x</b>\")",
            "using Microsoft.DotNet.Interactive.Formatting;\nFormatter.Register<Version>(v => $\"*{v}*\", \"text/markdown\");\ndisplay(new Version(1, 2), \"text/html\", \"text/markdown\");",
            "new { A = 1 }");

        Assert.Equal(["text/html", "text/plain"], Types(0));
        Assert.Equal(["text/markdown", "text/plain"], Types(1));
        Assert.Equal(["text/markdown", "text/plain"], Types(2));

        IEnumerable<string> Types(int cell) => Assert.IsType<DataOutput>(result.Notebook.Cells[cell].Outputs[0], exactMatch: false).Data.Types.Order();
    }

    [Fact]
    public async Task The_first_error_ends_the_notebook()
    {
        var result = await TestRun.RunAsync(_folder, "1", "throw new Exception(\"no\");", "3");

        Assert.Equal(2, result.Failure!.Cell);
        Assert.Equal(["System.Exception: no"], result.Notebook.Cells[1].Outputs.Select(TestRun.Text));
        Assert.Null(result.Notebook.Cells[2].ExecutionCount);
        Assert.Empty(result.Notebook.Cells[2].Outputs);
    }

    [Fact]
    public async Task A_cell_tagged_raises_exception_may_fail()
    {
        var result = await TestRun.RunAsync(_folder, RunOptions.Default,
            TestRun.Code("throw new Exception(\"expected\");", "raises-exception"), TestRun.Code("3"));

        Assert.Null(result.Failure);
        Assert.Equal(["[2]: 3"], result.Notebook.Cells[1].Outputs.Select(TestRun.Text));
    }

    [Theory]
    [InlineData("Environment.Exit(3);", "ProcessEnded", "exit code 3")]
    [InlineData("int F(int n) => F(n + 1) + 1; F(0)", "ProcessEnded", "Stack overflow")]
    [InlineData("Environment.FailFast(\"gave up\");", "ProcessEnded", "gave up")]
    public async Task A_cell_that_ends_its_process_is_reported_by_number(string code, string name, string message)
    {
        var result = await TestRun.RunAsync(_folder, "1", code, "2");

        Assert.Equal(2, result.Failure!.Cell);
        Assert.Equal(name, result.Failure.Error.Name);
        Assert.Contains(message, result.Failure.Error.Value);
        Assert.Equal(["[1]: 1"], result.Notebook.Cells[0].Outputs.Select(TestRun.Text));
    }

    [Theory]
    [InlineData("while (true) ;")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("while (true) { try { System.Threading.Thread.Sleep(10); } catch { } }")]
    public async Task A_cell_that_never_ends_is_stopped(string code)
    {
        var result = await TestRun.RunAsync(_folder, RunOptions.Default with { CellTimeout = TimeSpan.FromSeconds(3) }, TestRun.Code(code));

        Assert.Equal("Timeout", result.Failure!.Error.Name);
        Assert.Contains("more than 3 s", result.Failure.Error.Value);
    }

    [Fact]
    public async Task A_cell_that_eats_memory_fails_alone()
    {
        var result = await TestRun.RunAsync(_folder, RunOptions.Default with { MemoryLimit = 300L << 20 },
            TestRun.Code("var hoard = new List<byte[]>(); while (true) hoard.Add(new byte[10_000_000]);"));

        Assert.Contains("OutOfMemory", result.Failure!.Error.Name + result.Failure.Error.Value);
    }

    [Fact]
    public async Task A_cell_that_prints_without_end_is_stopped()
    {
        var result = await TestRun.RunAsync(_folder, "while (true) Console.WriteLine(new string('x', 10_000));");

        Assert.Equal("OutputLimit", result.Failure!.Error.Name);
    }

    [Fact]
    public async Task The_notebooks_folder_is_the_working_directory()
    {
        var result = await TestRun.RunAsync(_folder, "System.IO.Directory.GetCurrentDirectory()");

        Assert.Equal([$"[1]: {_folder.Path}"], result.Notebook.Cells[0].Outputs.Select(TestRun.Text));
    }

    [Fact]
    public async Task The_kernel_is_named_in_the_metadata()
    {
        var result = await TestRun.RunAsync(_folder, "1");

        Assert.Equal(".net-csharp", (string?)result.Notebook.Metadata["kernelspec"]!["name"]);
        Assert.Equal("csharp", (string?)result.Notebook.Metadata["language_info"]!["name"]);
    }

    [Fact]
    public async Task A_second_run_changes_no_byte()
    {
        string[] cells = ["display(new { A = 1 });\nConsole.WriteLine(\"x\");\nnew Random(1).NextDouble()"];
        var first = await TestRun.RunAsync(_folder, cells);
        var second = await TestRun.RunAsync(_folder, cells);

        Assert.Equal(first.Notebook.ToJson(), second.Notebook.ToJson());
    }
}
