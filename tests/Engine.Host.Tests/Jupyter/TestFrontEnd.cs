using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Engine.Charts.Pictures;
using Engine.Host.Jupyter;
using Engine.Host.Jupyter.Protocol;
using Engine.Host.Jupyter.Wire;

namespace Engine.Host.Tests.Jupyter;

/// <summary>A kernel and a front end of it in one process, without sockets.</summary>
internal sealed class TestFrontEnd : IWire
{
    public const string Key = "the key";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly MessageCodec _codec = new(Key);
    private readonly BlockingCollection<(Channel Channel, Message Message)> _received = [];
    private readonly List<(Channel Channel, Message Message)> _kept = [];
    private readonly ConcurrentQueue<string> _log = [];

    /// <param name="findBrowser">Finds what draws charts; by default nothing does.</param>
    public TestFrontEnd(Func<Browser?>? findBrowser = null)
    {
        // The folder does not exist, so that no picture is stored in it.
        var pictures = new SessionPictures(Path.Combine(AppContext.BaseDirectory, "none"), findBrowser ?? (() => null), _log.Enqueue);
        Kernel = new JupyterKernel(this, new MessageCodec(Key), Sessions.Open(Path.GetTempPath()), pictures, TimeProvider.System, _log.Enqueue);
        Kernel.Start();
    }

    public JupyterKernel Kernel { get; }

    public IEnumerable<string> Log => _log;

    /// <summary>Is told of every message as it arrives, before the kernel goes on.</summary>
    public Action<Channel, Message>? Arrived { get; set; }

    public void Send(Channel channel, IReadOnlyList<byte[]> frames)
    {
        var message = _codec.Decode(frames);
        // First, so that whoever has received the message finds done what was to be done upon it.
        Arrived?.Invoke(channel, message);
        _received.Add((channel, message));
    }

    /// <summary>Sends a request.</summary>
    /// <returns>Its id.</returns>
    public string Request(string type, JsonObject? content = null, Channel channel = Channel.Shell)
    {
        var message = new Message(["front end"u8.ToArray()], Message.NewHeader("a session", type, DateTimeOffset.UnixEpoch), [], [], content ?? []);
        Kernel.Receive(channel, _codec.Encode(message));
        return message.Id;
    }

    public string Execute(string code, params (string Name, JsonNode Value)[] options)
    {
        var content = new JsonObject { ["code"] = code };
        foreach (var (name, value) in options)
            content[name] = value;
        return Request("execute_request", content);
    }

    /// <summary>The next message that the condition holds for; the others are kept.</summary>
    public Message Wait(Func<Channel, Message, bool> condition)
    {
        while (true)
        {
            var found = _kept.FindIndex(entry => condition(entry.Channel, entry.Message));
            if (found >= 0)
            {
                var message = _kept[found].Message;
                _kept.RemoveAt(found);
                return message;
            }
            if (!_received.TryTake(out var next, Patience))
                throw new TimeoutException($"no such message; there were {string.Join(", ", _kept.Select(entry => entry.Message.Type))}");
            _kept.Add(next);
        }
    }

    /// <summary>The reply to a request.</summary>
    public JsonObject Reply(string request) =>
        Wait((channel, message) => channel is Channel.Shell or Channel.Control && Parent(message) == request).Content;

    /// <summary>What everyone was told of a request, up to its idle.</summary>
    public IReadOnlyList<Message> Published(string request)
    {
        var messages = new List<Message>();
        do
            messages.Add(Wait((channel, message) => channel == Channel.IOPub && Parent(message) == request));
        while (messages[^1].Content["execution_state"]?.ToString() != "idle");
        return messages;
    }

    /// <summary>Runs a cell to its end.</summary>
    public (JsonObject Reply, IReadOnlyList<Message> Published) Run(string code, params (string Name, JsonNode Value)[] options)
    {
        var request = Execute(code, options);
        return (Reply(request), Published(request));
    }

    /// <summary>The value of a cell, which must not fail, as plain text.</summary>
    public string? Value(string code)
    {
        var (reply, published) = Run(code);
        Assert.True(reply["status"]!.ToString() == "ok", reply.ToJsonString());
        return published.Single(message => message.Type == "execute_result").Content["data"]!["text/plain"]?.ToString();
    }

    public static string Text(IEnumerable<Message> published) =>
        string.Concat(published.Where(message => message.Type == "stream").Select(message => message.Content["text"]));

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string? Parent(Message message) => message.Parent["msg_id"]?.ToString();
}
