using System.CommandLine;
using Engine.Charts.Pictures;

namespace Engine.Cli;

/// <summary><c>run [PATH…] [--in-place]</c></summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var paths = NotebookFiles.Argument();
        var inPlace = new Option<bool>("--in-place") { Description = "Store the outputs in the notebooks that ran to their end." };
        var browser = new Option<string?>("--browser")
        {
            Description = "The Chromium, Chrome or Edge that draws the pictures to store; by default the first one found.",
        };
        var book = new Option<string?>("--book") { Description = "Also write a book of the notebooks into this folder." };
        var command = new Command("run", "Runs notebooks from clean sessions.") { paths, inPlace, browser, book };
        var settings = RunSettings.AddTo(command);
        command.SetAction((parsed, cancel) => ExitCode.OfAsync(() =>
            new RunJob(
                parsed.GetValue(paths) ?? [],
                settings.Read(parsed),
                parsed.GetValue(inPlace),
                Browser(parsed.GetValue(browser)),
                parsed.GetValue(book)).ExecuteAsync(cancel)));
        return command;
    }

    private static Browser? Browser(string? path) =>
        path is null ? Charts.Pictures.Browser.Find()
        : File.Exists(path) ? new Browser(path)
        : throw new CommandException($"--browser names '{path}', which does not exist");
}
