using System.CommandLine;
using Engine.Book.Live;
using Engine.Cli.Execution;
using Engine.Cli.Site;

namespace Engine.Cli;

/// <summary><c>site [PATH…]</c></summary>
internal static class SiteCommand
{
    public static Command Create()
    {
        var paths = NotebookFiles.Argument();
        var output = new Option<string?>("--output", "-o") { Description = "The site's folder; by default artifacts/site." };
        var stored = new Option<bool>("--stored") { Description = "Show the outputs that are stored in the notebooks, and run nothing." };
        var command = new Command("site", "Runs notebooks and writes them as a web book whose pages run C# cells themselves.") { paths, output, stored };
        var settings = RunSettings.AddTo(command);
        command.SetAction((parsed, cancel) => ExitCode.OfAsync(async () =>
        {
            var notebooks = NotebookFiles.Find(parsed.GetValue(paths) ?? []);
            var folder = parsed.GetValue(output) ?? NotebookFiles.Artifacts("site");
            var loaded = LoadedNotebooks.Load(notebooks);
            if (loaded.Notebooks.Count == 0)
                return Report(loaded);
            var runtime = await RuntimeBuild.MakeAsync(loaded.Notebooks, cancel);
            return parsed.GetValue(stored) ? WriteStored(loaded, folder, runtime)
                : await RunAsync(notebooks, settings.Read(parsed), folder, runtime, cancel);
        }));
        return command;
    }

    private static Task<int> RunAsync(
        IReadOnlyList<string> notebooks, RunOptions options, string folder, CellRuntime runtime, CancellationToken cancel) =>
        new RunJob(notebooks, options, InPlace: false, Browser: null, folder) { Runtime = runtime }.ExecuteAsync(cancel);

    private static int WriteStored(LoadedNotebooks loaded, string folder, CellRuntime runtime)
    {
        var exitCode = Report(loaded);
        BookJob.Write(loaded.Notebooks, folder, runtime);
        return exitCode;
    }

    private static int Report(LoadedNotebooks loaded)
    {
        foreach (var message in loaded.Malformed)
            Console.Error.WriteLine(message);
        return loaded.Malformed.Count == 0 ? 0 : 1;
    }
}
