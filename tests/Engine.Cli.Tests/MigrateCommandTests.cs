using Engine.Testing;

namespace Engine.Cli.Tests;

public sealed class MigrateCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_is_looked_through_and_a_file_that_cannot_be_read_is_a_finding()
    {
        File.WriteAllText(_folder.File("a.ipynb"), TestNotebooks.Json(TestNotebooks.Code));
        File.WriteAllText(_folder.File("b.dib"), "#!csharp\n\nvar x = 1;\nKernel.Root.Add(null);\n");
        File.WriteAllText(_folder.File("c.ipynb"), "[]");

        var (exitCode, output, error) = await EngineProcess.RunAsync(_folder.Path, "migrate", ".");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("runs     ./a.ipynb\n", output, StringComparison.Ordinal);
        Assert.Contains("change   ./b.dib\n    cell 1, line 2: Kernel.Root.Add(null);: ", output, StringComparison.Ordinal);
        Assert.Contains("change   ./c.ipynb\n    ", output, StringComparison.Ordinal);
        Assert.EndsWith("1 of 3 notebooks can run as it is\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_path_there_is_nothing_to_say()
    {
        var (exitCode, _, error) = await EngineProcess.RunAsync(_folder.Path, "migrate");
        Assert.Equal((1, "name notebooks or folders of them, or --list\n"), (exitCode, error));
    }
}
