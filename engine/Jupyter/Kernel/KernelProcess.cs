using System.Diagnostics;
using System.Globalization;
using Engine.Commands;
using Engine.Display;
using Engine.Jupyter.Protocol;
using Engine.Jupyter.Wire;
using Engine.Scripting;
using Engine.Scripting.Packages;

namespace Engine.Jupyter.Kernel;

/// <summary>The process in which a kernel runs.</summary>
internal static class KernelProcess
{
    /// <summary>Serves until a front end shuts the kernel down, or the process that started it has ended.</summary>
    /// <param name="connectionFile">Where to listen.</param>
    public static async Task<int> RunAsync(string connectionFile)
    {
        var connection = Read(connectionFile);
        var log = Console.Error;
        CellConsole.Capture();
        ValueFormatter.PreferText();

        using var session = new ScriptSession(Directory.GetCurrentDirectory(), PackageRestorer.Default);
        JupyterKernel? kernel = null;
        using (var wire = new ZmqWire(connection, (channel, frames) => kernel!.Receive(channel, frames)))
        {
            kernel = new JupyterKernel(
                wire, new MessageCodec(connection.Key), session, connection.KernelName ?? ".net-csharp", log.WriteLine);
            kernel.Start();
            wire.Start();
            WarmUp.Start();
            await Task.WhenAny(kernel.ShutDownRequested, ParentEndedAsync());
        }
        // Threads that cells have started must not keep the process alive.
        Environment.Exit(0);
        return 0;
    }

    private static ConnectionFile Read(string path)
    {
        try
        {
            return ConnectionFile.Read(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new CommandException(e.Message);
        }
    }

    /// <summary>Whoever starts kernels names itself in the environment, so that they do not outlive it.</summary>
    private static Task ParentEndedAsync()
    {
        if (!int.TryParse(Environment.GetEnvironmentVariable("JPY_PARENT_PID"), CultureInfo.InvariantCulture, out var id) || id <= 1)
            return Task.Delay(Timeout.Infinite);
        try
        {
            return Process.GetProcessById(id).WaitForExitAsync();
        }
        catch (ArgumentException)
        {
            return Task.CompletedTask;
        }
    }
}
