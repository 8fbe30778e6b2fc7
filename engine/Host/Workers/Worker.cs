using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using Engine.Cells;
using Engine.Host.Interrupts;
using Engine.Notebooks.Outputs;
using Engine.Scripting;
using Engine.Scripting.Guests;

namespace Engine.Host.Workers;

/// <summary>The process in which one notebook's cells run; it takes requests and gives events through a pipe.</summary>
internal sealed class Worker
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly StreamReader _requests;
    private readonly StreamWriter _events;
    private readonly Lock _gate = new();
    private readonly List<BufferedOutput> _outputs = [];
    // Nothing is a guest's before there are rules.
    private GuestRules _rules = new([], []);

    private Worker(Stream pipe)
    {
        _requests = new StreamReader(pipe, Encoding.UTF8, leaveOpen: true);
        _events = new StreamWriter(pipe, new UTF8Encoding(false), leaveOpen: true);
    }

    /// <summary>Serves until the other end of the pipe is closed.</summary>
    public static async Task RunAsync(string pipeName, string directory)
    {
        await using var pipe = new NamedPipeClientStream(".", pipeName, PipeDirection.InOut, PipeOptions.Asynchronous);
        // It was there before this process was: if it is not, whoever made it has been killed.
        await pipe.ConnectAsync(Patience, CancellationToken.None);
        Globalization.FormatAlikeEverywhere();
        Descendants.EndWithThisProcess();
        NativeOutput.Capture();
        CellConsole.Capture();
        ValueFormatter.PreferText();
        Directory.SetCurrentDirectory(directory);
        await new Worker(pipe).ServeAsync(directory);
    }

    private async Task ServeAsync(string directory)
    {
        var session = Sessions.Open(directory);
        StrayExceptions.ShowFor(session);
        var previous = Task.CompletedTask;
        while (await _requests.ReadLineAsync() is { } line)
        {
            var request = JsonSerializer.Deserialize<WorkerRequest>(line)!;
            await previous;
            if (request is RulesRequest rules)
                _rules = new GuestRules(rules.Hosts, rules.Answers);
            // Not awaited here: the end of the pipe must be seen while a cell that never ends is running.
            else if (request is CellRequest cell)
                previous = Task.Run(() => RunAsync(session, cell));
        }
        Environment.Exit(0);
    }

    private async Task RunAsync(ScriptSession session, CellRequest request)
    {
        _outputs.Add(new BufferedOutput(new EventOutput(request.Cell, Send), TimeProvider.System));
        var error = await session.RunAsync(
            request.Cell, request.Code, _outputs[^1], new Interruption(TimeProvider.System), request.IsGuest ? _rules : null);
        NativeOutput.Drain();
        // All of them: a task of an earlier cell may have written while this one ran.
        _outputs.ForEach(output => output.Flush());
        Send(new FinishedEvent(request.Cell, error));
    }

    private void Send(WorkerEvent message)
    {
        lock (_gate)
        {
            _events.WriteLine(JsonSerializer.Serialize(message));
            _events.Flush();
        }
    }

    /// <summary>Sends a cell's outputs as events.</summary>
    private sealed class EventOutput(int cell, Action<WorkerEvent> send) : ICellOutput
    {
        public void Stream(string name, string text) => send(new StreamEvent(cell, name, text));

        public void Display(MimeBundle data, string displayId) => send(new DisplayEvent(cell, data.ToJson(), displayId));

        public void Update(MimeBundle data, string displayId) => send(new UpdateEvent(cell, data.ToJson(), displayId));

        public void Result(MimeBundle data) => send(new ResultEvent(cell, data.ToJson()));

        public void Clear(bool wait) => send(new ClearEvent(cell, wait));

        public string? Ask(string prompt, bool isPassword) => null;
    }
}
