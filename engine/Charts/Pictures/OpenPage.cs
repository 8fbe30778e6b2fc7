using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace Engine.Charts.Pictures;

/// <summary>A page of a browser that stays open, in which scripts are evaluated, one at a time. Once a wait was given up, it is to be disposed of.</summary>
/// <remarks>
/// What Chrome DevTools say to a browser goes through a pipe: a port would be open to everybody on the machine. The browser
/// ends when the pipe is closed, so it does not outlive this process, unless it hangs: then its mark tells whom to end. It wants
/// the pipe as descriptors 3 and 4, which a shell makes of the usual two; the shell stays, to tidy up also after this process has
/// been killed. On Windows there is none.
/// </remarks>
internal sealed class OpenPage : IDisposable
{
    private const string Script = """
        exec 2> /dev/null
        folder=$1 variable=$2; shift 2
        env ${variable:+"$variable"} "$0" "$@" 3<&0 4>&1 < /dev/null > /dev/null
        code=$?
        rm -rf "$folder" || { sleep 1; rm -rf "$folder"; }
        exit $code
        """;
    private const string Loaded = "Page.loadEventFired";

    // What a shell answers where the program is not there, or is none.
    private static readonly int[] NoProgram = [126, 127];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly string _name;
    private readonly Process _shell;
    private readonly PicturesPage _page;
    private readonly Thread _listener;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _asked = [];
    private readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _session;
    private int _count;

    private OpenPage(string name, Process shell, PicturesPage page)
    {
        (_name, _shell, _page) = (name, shell, page);
        _listener = new Thread(Listen) { IsBackground = true, Name = "browser" };
        _listener.Start();
    }

    /// <summary>Whether browsers can be spoken to on this system.</summary>
    public static bool IsSupported => !OperatingSystem.IsWindows();

    /// <summary>Starts a browser and waits until the page has been loaded.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="mark">A variable of the environment that the browser gets, and the shell that tidies up after it does not.</param>
    /// <param name="page">The page, which is disposed of with the browser.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="BrowserException">The browser does not start, or ends.</exception>
    public static async Task<OpenPage> OpenAsync(Browser browser, string mark, PicturesPage page, CancellationToken cancel)
    {
        var open = Start(browser, mark, page);
        try
        {
            await open.LoadAsync(cancel);
            return open;
        }
        catch
        {
            open.Kill();
            open.Dispose();
            throw;
        }
    }

    /// <summary>Whether the browser has ended by itself.</summary>
    public bool HasEnded => _shell.HasExited;

    /// <summary>The text that a script promises.</summary>
    /// <param name="script">An expression.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="BrowserException">It throws, or the browser ends.</exception>
    public async Task<string> EvaluateAsync(string script, CancellationToken cancel)
    {
        var answer = await AskAsync("Runtime.evaluate", new JsonObject { ["expression"] = script, ["awaitPromise"] = true, ["returnByValue"] = true }, cancel);
        return answer["exceptionDetails"] is { } thrown
            ? throw new BrowserException($"the page's script fails: {thrown["exception"]?["description"] ?? thrown["text"]}")
            : answer["result"]!["value"]!.GetValue<string>();
    }

    /// <summary>Ends the browser.</summary>
    public void Dispose()
    {
        _shell.StandardInput.Dispose();
        if (!_shell.WaitForExit(Patience))
            Kill();
        _shell.WaitForExit();
        _listener.Join();
        _shell.Dispose();
        _page.Dispose();
    }

    // All of it: the browser is several processes.
    private void Kill() => _shell.Kill(entireProcessTree: true);

    private static OpenPage Start(Browser browser, string mark, PicturesPage page)
    {
        var start = new ProcessStartInfo(
            "sh",
            ["-c", Script, browser.Path, page.Folder, Environment.GetEnvironmentVariable(mark) is { } value ? $"{mark}={value}" : "",
                .. browser.Options(Path.Combine(page.Folder, "profile")), "--remote-debugging-pipe", "about:blank"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment.Remove(mark);
        try
        {
            return new OpenPage(browser.Path, Process.Start(start)!, page);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            page.Dispose();
            throw new BrowserException($"cannot start {browser.Path}: {e.Message}");
        }
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var targets = await AskAsync("Target.getTargets", [], cancel);
        var page = targets["targetInfos"]!.AsArray().First(target => target!["type"]!.GetValue<string>() == "page")!["targetId"]!.GetValue<string>();
        var attached = await AskAsync("Target.attachToTarget", new JsonObject { ["targetId"] = page, ["flatten"] = true }, cancel);
        _session = attached["sessionId"]!.GetValue<string>();
        await AskAsync("Page.enable", [], cancel);
        await AskAsync("Page.navigate", new JsonObject { ["url"] = new Uri(_page.File).AbsoluteUri }, cancel);
        await _loaded.Task.WaitAsync(cancel);
    }

    private async Task<JsonNode> AskAsync(string method, JsonObject parameters, CancellationToken cancel)
    {
        var question = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        var id = Interlocked.Increment(ref _count);
        _asked[id] = question;
        try
        {
            await SendAsync(new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters, ["sessionId"] = _session }, cancel);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            throw Ended();
        }
        var answer = await question.Task.WaitAsync(cancel);
        return answer["result"] ?? throw new BrowserException($"{_name} refuses {method}: {answer["error"]?["message"]}");
    }

    // A browser that hangs reads nothing, and a figure may be larger than a pipe holds: whoever writes must be able to give up.
    private async Task SendAsync(JsonObject message, CancellationToken cancel)
    {
        if (message["sessionId"] is null)
            message.Remove("sessionId");
        await _shell.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes($"{message.ToJsonString()}\0"), cancel);
    }

    private void Listen()
    {
        foreach (var message in Messages(_shell.StandardOutput))
        {
            if (message["method"]?.GetValue<string>() == Loaded)
                _loaded.TrySetResult();
            else if ((int?)message["id"] is { } id && _asked.TryRemove(id, out var question))
                question.TrySetResult(message);
        }
        _loaded.TrySetException(Ended());
        // Nobody waits for it once the page is there.
        _ = _loaded.Task.Exception;
        foreach (var id in _asked.Keys)
        {
            if (_asked.TryRemove(id, out var question))
                question.TrySetException(Ended());
        }
    }

    private static IEnumerable<JsonNode> Messages(TextReader reader)
    {
        var text = new StringBuilder();
        while (reader.Read() is >= 0 and var character)
        {
            if (character != 0)
            {
                text.Append((char)character);
                continue;
            }
            yield return JsonNode.Parse(text.ToString())!;
            text.Clear();
        }
    }

    private BrowserException Ended() => _shell.WaitForExit(Patience) && NoProgram.Contains(_shell.ExitCode)
        ? new BrowserException($"cannot start {_name}: exit code {_shell.ExitCode}")
        : new BrowserException($"{_name} has ended before it had drawn the figure");
}
