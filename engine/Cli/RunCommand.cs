using System.CommandLine;

namespace Engine.Cli;

/// <summary><c>run [PATH…] [--in-place]</c></summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var paths = NotebookFiles.Argument();
        var inPlace = new Option<bool>("--in-place") { Description = "Store the outputs in the notebooks that ran to their end." };
        var book = new Option<string?>("--book") { Description = "Also write a book of the notebooks into this folder." };
        var command = new Command("run", "Runs notebooks from clean sessions.") { paths, inPlace, book };
        var browser = BrowserOption.AddTo(command);
        var settings = RunSettings.AddTo(command);
        command.SetAction((parsed, cancel) => ExitCode.OfAsync(() =>
            new RunJob(
                parsed.GetValue(paths) ?? [],
                settings.Read(parsed),
                parsed.GetValue(inPlace),
                browser.Read(parsed),
                parsed.GetValue(book)).ExecuteAsync(cancel)));
        return command;
    }
}
