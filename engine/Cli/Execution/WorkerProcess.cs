using System.Globalization;
using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using CliWrap;
using Engine.Host;
using Engine.Host.Workers;

namespace Engine.Cli.Execution;

/// <summary>A worker, seen from the process that started it.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private const int KeptErrorLines = 20;

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, $"{typeof(Worker).Assembly.GetName().Name}.dll");

    private readonly CancellationTokenSource _kill = new();
    private readonly NamedPipeServerStream _pipe;
    private readonly Queue<string> _errors = new();
    private readonly Task<CommandResult> _run;
    private StreamReader? _events;
    private StreamWriter? _requests;

    private WorkerProcess(string directory, RunOptions options)
    {
        var pipeName = $"activation-notebooks-{Guid.NewGuid():N}";
        _pipe = new NamedPipeServerStream(pipeName, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous);
        var program = Dotnet.Call("exec", options.Host ?? Program, "worker", pipeName, directory)
            .WithEnvironmentVariables(variables => variables
                .Set("DOTNET_GCHeapHardLimit", options.MemoryLimit.ToString("X", CultureInfo.InvariantCulture))
                // Collecting beside the cell, at the limit, the runtime may forget whoever waits, and the worker never answers.
                .Set("DOTNET_gcConcurrent", "0")
                .Set("DOTNET_PROCESSOR_COUNT", options.Processors.ToString(CultureInfo.InvariantCulture))
                .Set("DOTNET_DbgEnableMiniDump", "0"));
        _run = (options.Confine?.Invoke(program, directory) ?? program)
            // What native code prints is read, so that it cannot block; the first error lines tell why a process died.
            .WithStandardErrorPipe(PipeTarget.ToDelegate(KeepError))
            .ExecuteAsync(_kill.Token);
    }

    /// <summary>Starts a worker.</summary>
    /// <param name="directory">The notebook's folder.</param>
    /// <param name="options">The memory and the processors that it may take.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<WorkerProcess> StartAsync(string directory, RunOptions options, CancellationToken cancel)
    {
        var worker = new WorkerProcess(directory, options);
        try
        {
            await worker.ConnectAsync(cancel);
            return worker;
        }
        catch
        {
            await worker.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks it for something.</summary>
    public async Task SendAsync(WorkerRequest request)
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
        var exitCode = (await _run).ExitCode;
        string said;
        lock (_errors)
            said = string.Join(' ', _errors.TakeWhile(line => !line.StartsWith("   at", StringComparison.Ordinal)).Take(2)).Trim();
        return $"the cell ended the process with exit code {exitCode}{(said.Length == 0 ? "" : $": {said}")}";
    }

    /// <summary>Ends it, and all that it has started.</summary>
    public void Kill() => _kill.Cancel();

    /// <summary>Ends it, and waits until it is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await _run.ContinueWith(_ => { }, TaskScheduler.Default);
        await _pipe.DisposeAsync();
        _kill.Dispose();
    }

    private async Task ConnectAsync(CancellationToken cancel)
    {
        var connected = _pipe.WaitForConnectionAsync(cancel);
        if (await Task.WhenAny(connected, _run) != connected)
            throw new InvalidOperationException($"the worker process did not start: {await DescribeEndAsync()}");
        await connected;
        _events = new StreamReader(_pipe, Encoding.UTF8, leaveOpen: true);
        _requests = new StreamWriter(_pipe, new UTF8Encoding(false), leaveOpen: true);
    }

    private void KeepError(string line)
    {
        lock (_errors)
        {
            if (_errors.Count < KeptErrorLines)
                _errors.Enqueue(line);
        }
    }
}
