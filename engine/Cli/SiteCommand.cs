using System.CommandLine;
using Engine.Cli.Site;

namespace Engine.Cli;

/// <summary><c>site [PATH…]</c></summary>
internal static class SiteCommand
{
    public static Command Create()
    {
        var paths = NotebookFiles.Argument();
        var output = new Option<string?>("--output", "-o") { Description = "The site's folder; by default artifacts/site." };
        var command = new Command("site", "Runs notebooks and writes them as a web book whose pages run C# cells themselves.") { paths, output };
        var settings = RunSettings.AddTo(command);
        command.SetAction((parsed, cancel) => ExitCode.OfAsync(async () =>
        {
            var notebooks = NotebookFiles.Find(parsed.GetValue(paths) ?? []);
            var runtime = await RuntimeBuild.MakeAsync(notebooks, cancel);
            var job = new RunJob(notebooks, settings.Read(parsed), InPlace: false, Browser: null, parsed.GetValue(output) ?? NotebookFiles.Artifacts("site"));
            return await (job with { Runtime = runtime }).ExecuteAsync(cancel);
        }));
        return command;
    }
}
