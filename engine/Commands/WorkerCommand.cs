using System.CommandLine;
using Engine.Execution;

namespace Engine.Commands;

/// <summary>The verb by which a run starts the processes of its notebooks; not for people.</summary>
internal static class WorkerCommand
{
    public static Command Create()
    {
        var pipe = new Argument<string>("PIPE");
        var directory = new Argument<string>("DIRECTORY");
        var command = new Command("worker", "Runs the cells of one notebook for 'run'.") { pipe, directory };
        command.Hidden = true;
        command.SetAction(async (parsed, _) =>
        {
            await Worker.RunAsync(parsed.GetValue(pipe)!, parsed.GetValue(directory)!);
            return 0;
        });
        return command;
    }
}
