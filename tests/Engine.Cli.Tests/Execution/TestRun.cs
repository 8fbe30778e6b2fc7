using System.Text.Json;
using Engine.Cli.Execution;
using Engine.Notebooks.Outputs;
using Engine.Testing;

namespace Engine.Cli.Tests.Execution;

/// <summary>Notebooks made of code, and runs of them.</summary>
internal static class TestRun
{
    public static string Code(string source, params string[] tags) => JsonSerializer.Serialize(new
    {
        cell_type = "code",
        execution_count = (int?)null,
        id = $"cell-{Math.Abs(source.Aggregate(17, (hash, c) => hash * 31 + c))}",
        metadata = new { tags },
        outputs = Array.Empty<object>(),
        source,
    });

    /// <summary>Runs cells in a process of their own, as the engine does.</summary>
    public static async Task<NotebookResult> RunAsync(TemporaryFolder folder, RunOptions options, params string[] cells) =>
        await new NotebookRunner(options, new Silent(), TimeProvider.System).RunAsync(folder.File("test.ipynb"), TestNotebooks.Of(cells));

    public static Task<NotebookResult> RunAsync(TemporaryFolder folder, params string[] sources) =>
        RunAsync(folder, RunOptions.Default, [.. sources.Select(source => Code(source))]);

    public static string Text(Output output) => output switch
    {
        StreamOutput stream => $"{stream.Name}: {stream.Text}",
        DisplayOutput display => $"display: {display.Data.Text("text/plain")}",
        ResultOutput result => $"[{result.ExecutionCount}]: {result.Data.Text("text/plain")}",
        ErrorOutput error => $"{error.Name}: {error.Value}",
        _ => throw new ArgumentException($"unknown output {output}"),
    };

    public sealed class Silent : IRunObserver
    {
        public void Started(string path, int cells)
        {
        }

        public void CellStarted(string path, int cell)
        {
        }

        public void CellFinished(string path, int charts)
        {
        }

        public void Finished(NotebookResult result)
        {
        }
    }
}
