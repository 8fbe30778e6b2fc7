using System.CommandLine;
using Engine.Cli.Installation;

namespace Engine.Cli;

/// <summary><c>uninstall [--name N] [--user | --prefix P]</c></summary>
internal static class UninstallCommand
{
    public static Command Create()
    {
        var command = new Command("uninstall", "Removes what 'install' with the same options has written, and nothing else.");
        var options = KernelSpecOptions.AddTo(command);
        command.SetAction((parsed, _) => ExitCode.OfAsync(() => Task.FromResult(Uninstall(options.Read(parsed)))));
        return command;
    }

    private static int Uninstall(JupyterInstallation installation)
    {
        var spec = installation.Kernel;
        if (!spec.Exists)
            throw new CommandException($"there is no kernel in {spec.Directory}");
        if (!spec.IsOurs)
            throw new CommandException($"{spec.Directory} is somebody else's kernel, started by {spec.Describe()}: it stays");
        try
        {
            foreach (var folder in installation.Delete())
                Console.WriteLine($"Removed {folder}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"cannot remove {spec.Directory}: {e.Message}");
        }
        return 0;
    }
}
