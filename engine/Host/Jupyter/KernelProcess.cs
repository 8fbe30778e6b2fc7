using System.Diagnostics;
using System.Globalization;
using Engine.Cells;
using Engine.Charts.Pictures;
using Engine.Host.Jupyter.Protocol;
using Engine.Host.Jupyter.Wire;

namespace Engine.Host.Jupyter;

/// <summary>The process in which a kernel runs.</summary>
internal static class KernelProcess
{
    /// <summary>Serves until a front end shuts the kernel down, or the process that started it has ended.</summary>
    /// <param name="connectionFile">Where to listen.</param>
    /// <returns>1 if it cannot serve; else the process ends here.</returns>
    public static async Task<int> RunAsync(string connectionFile)
    {
        if (Read(connectionFile) is not { } connection)
            return 1;
        Descendants.EndWithThisProcess();
        NativeOutput.Capture();
        var log = Console.Error;
        CellConsole.Capture();
        ValueFormatter.PreferText();

        // Front ends start a kernel in its notebook's folder.
        var folder = Directory.GetCurrentDirectory();
        var session = Sessions.Open(folder);
        StrayExceptions.ShowFor(session);
        StrayExceptions.ShowOfTasks();
        var pictures = new SessionPictures(folder, Browser.Find, log.WriteLine);
        JupyterKernel? kernel = null;
        using (var wire = new ZmqWire(connection, (channel, frames) => kernel!.Receive(channel, frames)))
        {
            kernel = new JupyterKernel(
                wire, new MessageCodec(connection.Key), session, pictures,
                TimeProvider.System, log.WriteLine);
            kernel.Start();
            wire.Start();
            WarmUp.Start();
            await Task.WhenAny(kernel.ShutDownRequested, ParentEndedAsync());
        }
        pictures.Dispose();
        // Threads that cells have started must not keep the process alive.
        Environment.Exit(0);
        return 0;
    }

    private static ConnectionFile? Read(string path)
    {
        try
        {
            return ConnectionFile.Read(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Console.Error.WriteLine(e.Message);
            return null;
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
