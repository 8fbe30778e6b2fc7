using System.Text.Json.Nodes;
using Engine.Cells;
using Engine.Charts.Pictures;
using Engine.Host.Jupyter.Protocol;
using Engine.Notebooks.Outputs;
using Engine.Testing;

namespace Engine.Host.Tests.Jupyter;

[Collection(ConsoleTests.Name)]
public sealed class JupyterKernelTests : IDisposable
{
    private readonly TestFrontEnd _frontEnd = new();
    private readonly (TextWriter Out, TextWriter Error, TextReader In) _console = (Console.Out, Console.Error, Console.In);

    public JupyterKernelTests() => CellConsole.Capture();

    public void Dispose()
    {
        Console.SetOut(_console.Out);
        Console.SetError(_console.Error);
        Console.SetIn(_console.In);
    }

    [Fact]
    public void A_cell_is_announced_and_told_in_order()
    {
        var (reply, published) = _frontEnd.Run("Console.WriteLine(\"a\");\ndisplay(1);\nConsole.Error.WriteLine(\"b\");\n6 * 7");

        Assert.Equal("ok", reply["status"]!.ToString());
        Assert.Equal(1, (int)reply["execution_count"]!);
        Assert.Equal(
            ["status", "execute_input", "stream", "display_data", "stream", "execute_result", "status"],
            published.Select(message => message.Type));
        Assert.Equal("42", published[5].Content["data"]!["text/plain"]!.ToString());
    }

    [Fact]
    public void Whoever_subscribes_is_welcomed()
    {
        _frontEnd.Kernel.Receive(Channel.IOPub, [[1, .. TestFrontEnd.Bytes("a topic")]]);
        _frontEnd.Kernel.Receive(Channel.IOPub, [[0, .. TestFrontEnd.Bytes("a topic")]]);

        var welcome = _frontEnd.Wait((channel, _) => channel == Channel.IOPub);

        Assert.Equal("iopub_welcome", welcome.Type);
        Assert.Equal("a topic", welcome.Content["subscription"]!.ToString());
        Assert.Equal(TestFrontEnd.Bytes("a topic"), Assert.Single(welcome.Identities));
        Assert.Empty(welcome.Parent);
        Assert.DoesNotContain(_frontEnd.Run("1").Published, message => message.Type == "iopub_welcome");
    }

    [Fact]
    public void An_error_aborts_the_cells_that_are_waiting_but_not_later_ones()
    {
        var first = _frontEnd.Execute("System.Threading.Thread.Sleep(300); throw new Exception(\"intended\");");
        var second = _frontEnd.Execute("1");
        var info = _frontEnd.Request("kernel_info_request");

        Assert.Equal("error", _frontEnd.Reply(first)["status"]!.ToString());
        Assert.Equal("aborted", _frontEnd.Reply(second)["status"]!.ToString());
        Assert.Equal("ok", _frontEnd.Reply(info)["status"]!.ToString());
        Assert.Contains(_frontEnd.Published(first), message => message.Type == "error" && message.Content["evalue"]!.ToString() == "intended");
        Assert.Equal("2", _frontEnd.Value("2"));
    }

    [Fact]
    public void A_cell_that_is_sent_upon_the_reply_to_an_error_runs()
    {
        string? next = null;
        _frontEnd.Arrived = (channel, message) =>
        {
            if (channel == Channel.Shell && next is null)
                next = _frontEnd.Execute("6 * 7");
        };

        var failed = _frontEnd.Execute("throw new Exception();");

        Assert.Equal("error", _frontEnd.Reply(failed)["status"]!.ToString());
        Assert.Equal("ok", _frontEnd.Reply(next!)["status"]!.ToString());
    }

    [Fact]
    public void Without_stop_on_error_the_waiting_cells_run()
    {
        var first = _frontEnd.Execute("System.Threading.Thread.Sleep(300); throw new Exception();", ("stop_on_error", false));
        var second = _frontEnd.Execute("1");

        Assert.Equal("error", _frontEnd.Reply(first)["status"]!.ToString());
        Assert.Equal("ok", _frontEnd.Reply(second)["status"]!.ToString());
    }

    [Theory]
    [InlineData("var kept = 5; Console.WriteLine(\"go\"); while (true) ;")]
    [InlineData("var kept = 5; Console.WriteLine(\"go\"); System.Threading.Thread.Sleep(-1);")]
    [InlineData("var kept = 5; Console.WriteLine(\"go\"); await Task.Delay(-1);")]
    [InlineData("var kept = 5; Console.WriteLine(\"go\"); Task.Delay(-1).Wait();")]
    [InlineData("var kept = 5; Console.WriteLine(\"go\"); await Task.Delay(1); while (true) ;")]
    [InlineData("var kept = 5; Console.WriteLine(\"go\"); Console.ReadLine();")]
    [InlineData("var kept = 5; Console.WriteLine(\"go\"); while (true) try { System.Threading.Thread.Sleep(1000); } catch { }")]
    [InlineData("var kept = 5; while (true) Console.WriteLine(\"go\");")]
    [InlineData("var kept = 5; Console.WriteLine(\"go\"); while (true) try { int.Parse(\"x\"); } catch { }")]
    [InlineData("var kept = 5; Console.WriteLine(\"go\"); again: kept = 5; goto again;")]
    [InlineData("var kept = 5; Console.WriteLine(\"go\"); long Walk(int n) => n < 2 ? n : Walk(n - 1) + Walk(n - 2); Walk(90)")]
    [InlineData("var kept = 5; Console.WriteLine(\"go\"); Parallel.For(0, 8, i => { while (true) ; });")]
    [InlineData("var kept = 5; Console.WriteLine(\"go\"); Enumerable.Repeat(1, int.MaxValue).Select(x => { return x; }).LongCount()")]
    public void An_interrupt_stops_a_cell_and_keeps_the_session(string code)
    {
        Assert.Equal("before", _frontEnd.Value("var earlier = \"before\"; earlier"));
        var cell = _frontEnd.Execute(code);
        _frontEnd.Wait((_, message) => message.Type == "stream");

        var interrupt = _frontEnd.Request("interrupt_request", channel: Channel.Control);

        Assert.Equal("ok", _frontEnd.Reply(interrupt)["status"]!.ToString());
        Assert.Equal("Interrupted", _frontEnd.Reply(cell)["ename"]!.ToString());
        Assert.Equal("before5", _frontEnd.Value("earlier + kept"));
    }

    [Fact]
    public void Control_overtakes_a_running_cell()
    {
        var cell = _frontEnd.Execute("Console.WriteLine(\"go\"); System.Threading.Thread.Sleep(-1);");
        _frontEnd.Wait((_, message) => message.Type == "stream");
        var info = _frontEnd.Request("kernel_info_request", channel: Channel.Control);
        Assert.Equal(Message.ProtocolVersion, _frontEnd.Reply(info)["protocol_version"]!.ToString());

        var shutDown = _frontEnd.Request("shutdown_request", new JsonObject { ["restart"] = true }, Channel.Control);
        Assert.True((bool)_frontEnd.Reply(shutDown)["restart"]!);
        Assert.Equal("error", _frontEnd.Reply(cell)["status"]!.ToString());
    }

    [Fact]
    public void Usage_is_told_while_a_cell_runs()
    {
        _frontEnd.Execute("Console.WriteLine(\"go\"); while (true) ;");
        _frontEnd.Wait((_, message) => message.Type == "stream");
        _frontEnd.Reply(_frontEnd.Request("usage_request", channel: Channel.Control));
        Thread.Sleep(200);

        var usage = _frontEnd.Reply(_frontEnd.Request("usage_request", channel: Channel.Control));

        Assert.Equal(Environment.ProcessId, (int)usage["pid"]!);
        Assert.InRange((double)usage["kernel_cpu"]!, 1, 100.0 * Environment.ProcessorCount + 50);
        Assert.InRange((long)usage["kernel_memory"]!, 10_000_000, long.MaxValue);
        _frontEnd.Request("interrupt_request", channel: Channel.Control);
    }

    [Fact]
    public async Task Shutting_down_ends_the_kernel()
    {
        _frontEnd.Request("shutdown_request", channel: Channel.Control);
        await _frontEnd.Kernel.ShutDownRequested.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_cell_asks_the_front_end_that_runs_it()
    {
        var cell = _frontEnd.Execute("Console.ReadLine() + await GetPasswordAsync(\"secret\")");
        foreach (var (answer, prompt, isPassword) in new[] { ("a", "", false), ("b", "secret", true) })
        {
            var question = _frontEnd.Wait((channel, message) => channel == Channel.Stdin && message.Type == "input_request");
            Assert.Equal((prompt, isPassword), (question.Content["prompt"]!.ToString(), (bool)question.Content["password"]!));
            Assert.Equal("front end"u8.ToArray(), question.Identities[0]);
            _frontEnd.Request("input_reply", new JsonObject { ["value"] = answer }, Channel.Stdin);
        }
        _frontEnd.Reply(cell);
        Assert.Equal("ab", _frontEnd.Published(cell).Single(m => m.Type == "execute_result").Content["data"]!["text/plain"]!.ToString());
    }

    [Fact]
    public void Where_nobody_can_be_asked_a_cell_is_told_so()
    {
        var (reply, _) = _frontEnd.Run("Console.ReadLine()", ("allow_stdin", false));
        Assert.Equal("the cell reads input, but this front end cannot ask for any", reply["evalue"]!.ToString());
    }

    [Fact]
    public void A_silent_cell_shows_nothing_and_does_not_count()
    {
        var (reply, published) = _frontEnd.Run("Console.WriteLine(1); 2", ("silent", true));
        Assert.Equal(["status", "status"], published.Select(message => message.Type));
        Assert.Equal(0, (int)reply["execution_count"]!);
    }

    [Fact]
    public void User_expressions_are_evaluated_after_the_cell()
    {
        var (reply, _) = _frontEnd.Run("var x = 3;", ("user_expressions", new JsonObject { ["good"] = "x + 1", ["bad"] = "y" }));
        Assert.Equal("4", reply["user_expressions"]!["good"]!["data"]!["text/plain"]!.ToString());
        Assert.Equal("error", reply["user_expressions"]!["bad"]!["status"]!.ToString());
    }

    [Fact]
    public void A_display_is_updated_under_its_id()
    {
        var (_, published) = _frontEnd.Run("var shown = display(1); shown.Update(2);");
        var (first, second) = (published[2], published[3]);
        Assert.Equal(("display_data", "update_display_data"), (first.Type, second.Type));
        Assert.Equal(first.Content["transient"]!["display_id"]!.ToString(), second.Content["transient"]!["display_id"]!.ToString());
        Assert.Equal("2", second.Content["data"]!["text/plain"]!.ToString());
    }

    [Fact]
    public void A_chart_comes_with_its_picture_unless_nobody_hears_of_it()
    {
        const string Chart = "\"{}\".DisplayAs(\"application/vnd.plotly.v1+json\");";
        var drawn = 0;
        using var folder = new TemporaryFolder();
        var frontEnd = new TestFrontEnd(() =>
        {
            drawn++;
            return new Browser(StubBrowser.In(folder));
        });

        frontEnd.Run(Chart, ("silent", true));
        Assert.Equal(0, drawn);

        var (_, published) = frontEnd.Run(Chart);
        var data = published.Single(message => message.Type == "display_data").Content["data"]!.AsObject();
        Assert.Equal([MimeType.Plotly, MimeType.Png], data.Select(entry => entry.Key));
        Assert.Equal(StubBrowser.Picture, (string?)data[MimeType.Png]);
    }

    [Fact]
    public void An_interrupt_stops_a_cell_whose_chart_is_being_drawn()
    {
        using var folder = new TemporaryFolder();
        var frontEnd = new TestFrontEnd(() => new Browser(StubBrowser.HangingIn(folder)));
        var cell = frontEnd.Execute("Console.WriteLine(\"go\"); \"{}\".DisplayAs(\"application/vnd.plotly.v1+json\");");
        frontEnd.Wait((_, message) => message.Type == "stream");

        frontEnd.Request("interrupt_request", channel: Channel.Control);

        Assert.Equal("Interrupted", frontEnd.Reply(cell)["ename"]!.ToString());
        Assert.Equal("2", frontEnd.Value("2"));
    }

    [Fact]
    public void A_flood_of_lines_arrives_whole_in_few_messages()
    {
        var (_, published) = _frontEnd.Run("for (var i = 0; i < 200_000; i++) Console.WriteLine(i);");
        Assert.Equal(string.Concat(Enumerable.Range(0, 200_000).Select(i => $"{i}\n")), TestFrontEnd.Text(published));
        Assert.True(published.Count < 1000, $"{published.Count} messages");
    }

    [Theory]
    [InlineData("var text = \"é😀\"; text.Sub", "Substring", 22)]
    [InlineData("Math.Cei", "Ceiling", 5)]
    [InlineData("ear", "earlier", 0)]
    public void Completion_knows_the_session(string code, string expected, int start)
    {
        _frontEnd.Run("var earlier = 1;");
        var reply = _frontEnd.Reply(_frontEnd.Request("complete_request", new JsonObject { ["code"] = code, ["cursor_pos"] = new System.Globalization.StringInfo(code).LengthInTextElements }));
        Assert.Contains(expected, reply["matches"]!.AsArray().Select(match => match!.ToString()));
        Assert.Equal(start, (int)reply["cursor_start"]!);
    }

    [Fact]
    public void Inspection_tells_the_documentation()
    {
        _frontEnd.Run("/// <summary>Twice as much.</summary>\nint Twice(int x) => 2 * x;");
        string Inspect(string code) => _frontEnd.Reply(_frontEnd.Request("inspect_request", new JsonObject { ["code"] = code, ["cursor_pos"] = code.Length }))["data"]!.ToJsonString();
        Assert.Contains("Twice as much", Inspect("Twice(1"), StringComparison.Ordinal);
        Assert.Contains("Returns the smallest integral value", Inspect("Math.Ceiling"), StringComparison.Ordinal);
        Assert.Equal("{}", Inspect("   "));
    }

    [Fact]
    public void A_comm_that_nobody_serves_is_closed()
    {
        var request = _frontEnd.Request("comm_open", new JsonObject { ["comm_id"] = "c", ["target_name"] = "t" });
        Assert.Contains(_frontEnd.Published(request), message => message.Type == "comm_close" && message.Content["comm_id"]!.ToString() == "c");
    }
}
