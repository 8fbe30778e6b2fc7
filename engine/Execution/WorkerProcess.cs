using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using Engine.Scripting;

namespace Engine.Execution;

/// <summary>A worker, seen from the process that started it.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private const int KeptErrorLines = 20;

    private readonly Process _process;
    private readonly NamedPipeServerStream _pipe;
    private readonly Queue<string> _errors = new();
    private StreamReader? _events;
    private StreamWriter? _requests;

    private WorkerProcess(Process process, NamedPipeServerStream pipe) => (_process, _pipe) = (process, pipe);

    /// <summary>Starts a worker.</summary>
    /// <param name="directory">The notebook's folder.</param>
    /// <param name="memoryLimit">The bytes that its managed heap may take.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<WorkerProcess> StartAsync(string directory, long memoryLimit, CancellationToken cancel)
    {
        var pipeName = $"activation-notebooks-{Guid.NewGuid():N}";
        var pipe = new NamedPipeServerStream(pipeName, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous);
        var start = new ProcessStartInfo(DotnetHost.Path)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { "exec", typeof(WorkerProcess).Assembly.Location, "worker", pipeName, directory },
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = memoryLimit.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";

        var worker = new WorkerProcess(Process.Start(start)!, pipe);
        worker.Drain();
        await worker.ConnectAsync(cancel);
        return worker;
    }

    public async Task SendAsync(CellRequest request)
    {
        try
        {
            await _requests!.WriteLineAsync(JsonSerializer.Serialize(request));
            await _requests.FlushAsync();
        }
        catch (IOException)
        {
            // It has died between two cells; the next read says so.
        }
    }

    /// <summary>The next event, or null when the process has ended.</summary>
    public async Task<WorkerEvent?> ReadAsync(CancellationToken cancel)
    {
        try
        {
            return await _events!.ReadLineAsync(cancel) is { } line ? JsonSerializer.Deserialize<WorkerEvent>(line) : null;
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            // Cut off in the middle of a line.
            return null;
        }
    }

    /// <summary>How the process ended, in one line.</summary>
    public async Task<string> DescribeEndAsync()
    {
        await _process.WaitForExitAsync();
        string said;
        lock (_errors)
            said = string.Join(' ', _errors.TakeWhile(line => !line.StartsWith("   at", StringComparison.Ordinal)).Take(2)).Trim();
        return $"the cell ended the process with exit code {_process.ExitCode}{(said.Length == 0 ? "" : $": {said}")}";
    }

    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It was faster.
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await _process.WaitForExitAsync();
        await _pipe.DisposeAsync();
        _process.Dispose();
    }

    private async Task ConnectAsync(CancellationToken cancel)
    {
        var connected = _pipe.WaitForConnectionAsync(cancel);
        if (await Task.WhenAny(connected, _process.WaitForExitAsync(cancel)) != connected)
            throw new InvalidOperationException($"the worker process did not start: {await DescribeEndAsync()}");
        await connected;
        _events = new StreamReader(_pipe, Encoding.UTF8, leaveOpen: true);
        _requests = new StreamWriter(_pipe, new UTF8Encoding(false), leaveOpen: true);
    }

    /// <summary>Reads what native code prints, so that it cannot block; the first error lines tell why a process died.</summary>
    private void Drain()
    {
        _process.ErrorDataReceived += (_, e) =>
        {
            lock (_errors)
            {
                if (e.Data is not null && _errors.Count < KeptErrorLines)
                    _errors.Enqueue(e.Data);
            }
        };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        _process.StandardInput.Close();
    }
}
