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
            var runtime = await RuntimeBuild.MakeAsync(notebooks, cancel);
            return parsed.GetValue(stored) ? WriteStored(notebooks, folder, runtime)
                : await RunAsync(notebooks, settings.Read(parsed), folder, runtime, cancel);
        }));
        return command;
    }

    private static Task<int> RunAsync(
        IReadOnlyList<string> notebooks, RunOptions options, string folder, CellRuntime runtime, CancellationToken cancel) =>
        new RunJob(notebooks, options, InPlace: false, Browser: null, folder) { Runtime = runtime }.ExecuteAsync(cancel);

    private static int WriteStored(IReadOnlyList<string> paths, string folder, CellRuntime runtime)
    {
        var (notebooks, malformed) = LoadedNotebooks.Load(paths);
        foreach (var message in malformed)
            Console.Error.WriteLine(message);
        BookJob.Write(notebooks, folder, runtime);
        return malformed.Count == 0 ? 0 : 1;
    }
}
