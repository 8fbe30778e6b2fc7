using System.CommandLine;
using Engine.Cli.Execution;
using Engine.Cli.Progress;
using Engine.Notebooks.Comparison;

namespace Engine.Cli;

/// <summary><c>check [PATH…]</c></summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = NotebookFiles.Argument();
        var command = new Command("check", "Runs notebooks and compares the outputs with those that are stored in them.") { paths };
        var settings = RunSettings.AddTo(command);
        command.SetAction((parsed, cancel) => ExitCode.OfAsync(() =>
            ExecuteAsync(parsed.GetValue(paths) ?? [], settings.Read(parsed), cancel)));
        return command;
    }

    private static async Task<int> ExecuteAsync(IReadOnlyList<string> paths, RunOptions options, CancellationToken cancel)
    {
        var loaded = LoadedNotebooks.Load(NotebookFiles.Find(paths));
        var results = await RunProgress.ShowAsync(
            [.. loaded.Notebooks.Select(n => n.Path)],
            observer => new CollectionRunner(options, observer, TimeProvider.System).RunAsync(loaded.Notebooks, cancel));
        RunReport.WriteFailures(results, loaded.Malformed);

        var differences = results.Zip(loaded.Notebooks)
            .Where(pair => pair.First.Failure is null)
            .Sum(pair => Report(pair.First.Path, NotebookComparison.Compare(pair.Second.Notebook, pair.First.Notebook)));
        if (differences > 0)
            Console.Error.WriteLine($"{differences} outputs differ; if they should, store them: run --in-place");
        return differences == 0 && loaded.Malformed.Count == 0 && results.All(r => r.Failure is null) ? 0 : 1;
    }

    private static int Report(string path, IReadOnlyList<Difference> differences)
    {
        foreach (var difference in differences)
        {
            var output = difference.Output == 0 ? "" : $", output {difference.Output}";
            Console.Error.WriteLine($"{path}, In [{difference.Cell}]{output}:");
            foreach (var line in difference.Lines)
                Console.Error.WriteLine($"    {line}");
        }
        return differences.Count;
    }
}
