using System.CommandLine;
using Engine.Cli.Execution;
using Engine.Cli.Progress;
using Engine.Notebooks;
using Engine.Notebooks.Comparison;

namespace Engine.Cli;

/// <summary><c>check [PATH…]</c></summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = NotebookFiles.Argument();
        var runs = new Option<string?>("--runs")
        {
            Description = "Runs nothing: compares the notebooks of the same names in this folder, which another program has run.",
            HelpName = "FOLDER",
        };
        var inPage = new Option<bool>("--in-page") { Description = "They were run in pages, whose arithmetic rounds otherwise: the tags 'approximate-in-page' count, too." };
        var command = new Command("check", "Runs notebooks and compares the outputs with those that are stored in them.") { paths, runs, inPage };
        var settings = RunSettings.AddTo(command);
        command.SetAction((parsed, cancel) => ExitCode.OfAsync(() =>
        {
            var loaded = LoadedNotebooks.Load(NotebookFiles.Find(parsed.GetValue(paths) ?? []));
            return parsed.GetValue(runs) is { } folder
                ? Task.FromResult(Compare(loaded, folder, parsed.GetValue(inPage)))
                : RunAsync(loaded, settings.Read(parsed), cancel);
        }));
        return command;
    }

    private static int Compare(LoadedNotebooks stored, string folder, bool inPage)
    {
        var runs = LoadedNotebooks.Load([.. stored.Notebooks.Select(n => Path.Combine(folder, Path.GetFileName(n.Path)))]);
        foreach (var message in stored.Malformed.Concat(runs.Malformed))
            Console.Error.WriteLine(message);
        if (runs.Malformed.Count > 0)
            return 1;
        var differences = stored.Notebooks.Zip(runs.Notebooks).Sum(pair => Compare(pair.First, pair.Second, inPage));
        Console.WriteLine($"{stored.Notebooks.Count} notebooks: {differences} outputs differ");
        return differences == 0 && stored.Malformed.Count == 0 ? 0 : 1;
    }

    private static int Compare((string Path, Notebook Notebook) stored, (string Path, Notebook Notebook) run, bool inPage) =>
        stored.Notebook.Cells.Select(cell => cell.Source).SequenceEqual(run.Notebook.Cells.Select(cell => cell.Source))
            ? Report(stored.Path, NotebookComparison.Compare(stored.Notebook, run.Notebook, inPage))
            : throw new CommandException($"{run.Path} has other cells than {stored.Path}: run this one again");

    private static async Task<int> RunAsync(LoadedNotebooks loaded, RunOptions options, CancellationToken cancel)
    {
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
