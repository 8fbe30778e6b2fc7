using System.CommandLine;

namespace Engine.Commands;

/// <summary><c>run [PATH…] [--in-place]</c></summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var paths = NotebookFiles.Argument();
        var inPlace = new Option<bool>("--in-place") { Description = "Store the outputs in the notebooks that ran to their end." };
        var command = new Command("run", "Runs notebooks from clean sessions.") { paths, inPlace };
        var settings = RunSettings.AddTo(command);
        command.SetAction((parsed, cancel) => Guard.Run(() =>
            new RunJob(parsed.GetValue(paths) ?? [], settings.Read(parsed), parsed.GetValue(inPlace))
                .ExecuteAsync(cancel)));
        return command;
    }
}
