using System.CommandLine;
using Engine.Cli.Installation;
using Engine.Cli.Progress;

namespace Engine.Cli;

/// <summary><c>install [--name N] [--user | --prefix P] [--replace]</c></summary>
internal static class InstallCommand
{
    public static Command Create()
    {
        var replace = new Option<bool>("--replace") { Description = "Replace a kernel of this name that somebody else has installed." };
        var command = new Command("install", """
            Makes the engine a kernel of Jupyter: writes JUPYTER/kernels/NAME with kernel.json, logos, a copy of what runs
            cells, compiled for this machine (86 MB), and what draws figures in classic Notebook; and
            JUPYTER/labextensions/activation-notebooks, which draws them in JupyterLab and Notebook 7; nothing else.
            JUPYTER is ~/.local/share/jupyter or what JUPYTER_DATA_DIR or --prefix make it. 'uninstall' removes both.
            """) { replace };
        var options = KernelSpecOptions.AddTo(command);
        command.SetAction((parsed, cancel) => ExitCode.OfAsync(() => InstallAsync(options.Read(parsed), parsed.GetValue(replace), cancel)));
        return command;
    }

    private static async Task<int> InstallAsync(JupyterInstallation installation, bool replace, CancellationToken cancel)
    {
        var spec = installation.Kernel;
        if (spec.Exists && !spec.IsOurs && !replace)
        {
            throw new CommandException(
                $"{spec.Directory} is somebody else's kernel, started by {spec.Describe()}: choose another --name, or --replace it");
        }
        Console.WriteLine("Compiling the engine for this machine: about a minute, several on a busy one …");
        try
        {
            var slow = await Elapsed.SayAsync(installation.WriteAsync(cancel));
            if (slow is not null)
                Console.WriteLine($"The kernel will start slowly, for it could not be compiled ahead of time: {slow}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"cannot write the kernel: {e.Message}");
        }
        Console.WriteLine($"Installed '{Path.GetFileName(spec.Directory)}' in {spec.Directory}");
        return 0;
    }
}
