using System.CommandLine;
using Engine.Jupyter.Kernel;

namespace Engine.Commands;

/// <summary><c>kernel FILE</c></summary>
internal static class KernelCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The connection file that the front end has written." };
        var command = new Command("kernel", "Serves Jupyter front ends; they start it by themselves, see 'install'.") { file };
        command.SetAction((parsed, _) => Guard.Run(() => KernelProcess.RunAsync(parsed.GetValue(file)!)));
        return command;
    }
}
