using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Engine.Host.Jupyter.Protocol;
using Engine.Host.Jupyter.Wire;
using Engine.Notebooks.Outputs;
using Engine.Scripting;

namespace Engine.Host.Jupyter;

/// <summary>Answers the requests of front ends: those on the shell one at a time in order, those on control at once.</summary>
internal sealed class JupyterKernel
{
    /// <summary>Of the thread that answers the shell's requests.</summary>
    public const string ThreadName = "shell";

    private readonly MessageCodec _codec;
    private readonly FrontEnds _frontEnds;
    private readonly Action<string> _log;
    private readonly InputRequests _input;
    private readonly ExecuteRequests _execution;
    private readonly Dictionary<string, Func<Message, JsonObject>> _handlers;
    private readonly BlockingCollection<Message> _requests = [];
    private readonly TaskCompletionSource _shutDown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Requests on the shell are counted as they are taken.
    private int _taken;
    private int _abortedUpTo;

    /// <param name="wire">Takes what the kernel says.</param>
    /// <param name="codec">Signs and verifies.</param>
    /// <param name="session">Runs the cells.</param>
    /// <param name="pictures">The pictures of its charts.</param>
    /// <param name="time">Dates the messages.</param>
    /// <param name="log">Is told what was dropped.</param>
    public JupyterKernel(
        IWire wire, MessageCodec codec, ScriptSession session, SessionPictures pictures, TimeProvider time, Action<string> log)
    {
        (_codec, _log) = (codec, log);
        _frontEnds = new FrontEnds(wire, codec, time);
        _input = new InputRequests(_frontEnds);
        var history = new HistoryRequests();
        _execution = new ExecuteRequests(session, _frontEnds, _input, history, pictures, time);
        var assistance = new AssistanceRequests(session);
        var usage = new UsageRequests(time);
        _handlers = new()
        {
            ["kernel_info_request"] = _ => KernelInfo.Reply(),
            ["execute_request"] = _execution.Handle,
            ["is_complete_request"] = assistance.IsComplete,
            ["complete_request"] = assistance.Complete,
            ["inspect_request"] = assistance.Inspect,
            ["history_request"] = history.Handle,
            ["comm_info_request"] = _ => new JsonObject { ["status"] = "ok", ["comms"] = new JsonObject() },
            ["usage_request"] = _ => usage.Handle(),
            ["interrupt_request"] = Interrupt,
            ["shutdown_request"] = ShutDown,
        };
    }

    /// <summary>Ends when a front end has shut the kernel down.</summary>
    public Task ShutDownRequested => _shutDown.Task;

    /// <summary>Begins to answer.</summary>
    public void Start() => new Thread(Serve) { IsBackground = true, Name = ThreadName }.Start();

    /// <summary>Takes what comes in; returns at once.</summary>
    public void Receive(Channel channel, IReadOnlyList<byte[]> frames)
    {
        try
        {
            if (channel == Channel.IOPub)
            {
                Welcome(frames[0]);
                return;
            }
            var message = _codec.Decode(frames);
            if (channel == Channel.Shell)
                _requests.Add(message);
            else if (channel == Channel.Control)
                Answer(channel, message);
            else if (message.Type == "input_reply")
                _input.Answer(message.Content.RequiredText("value"));
        }
        catch (MalformedMessageException e)
        {
            _log($"dropped a message on {channel}: {e.Message}");
        }
    }

    // A one and a topic; a zero and a topic take that back.
    private void Welcome(byte[] subscription)
    {
        if (subscription is [1, .. var topic])
            _frontEnds.Welcome(topic);
    }

    private void Serve()
    {
        foreach (var request in _requests.GetConsumingEnumerable())
        {
            _taken++;
            if (_taken <= _abortedUpTo && request.Type == "execute_request")
                Abort(request);
            else
                Answer(Channel.Shell, request);
        }
    }

    private void Answer(Channel channel, Message request)
    {
        _frontEnds.PublishState(request, "busy");
        if (request.Type == "comm_open")
            _frontEnds.Publish(request, "comm_close", new JsonObject { ["comm_id"] = request.Content["comm_id"]?.DeepClone(), ["data"] = new JsonObject() });
        else if (_handlers.TryGetValue(request.Type, out var handle))
            Answer(channel, request, handle);
        else if (request.Type is not ("comm_msg" or "comm_close"))
            _log($"unknown message type '{request.Type}' on {channel}");
        _frontEnds.PublishState(request, "idle");
    }

    private void Answer(Channel channel, Message request, Func<Message, JsonObject> handle)
    {
        JsonObject reply;
        try
        {
            reply = handle(request);
        }
        catch (Exception e)
        {
            _log($"{request.Type} failed: {e}");
            reply = Replies.Error(ErrorOutput.OneLine(e.GetType().Name, e.Message));
        }
        // Whoever sent several cells at once does not want the later ones run after one that failed. What is sent when the
        // reply is known is another matter.
        if (request.Type == "execute_request" && reply.Text("status") == "error" && request.Content.Flag("stop_on_error", true))
            _abortedUpTo = _taken + _requests.Count;
        _frontEnds.Reply(channel, request, reply);
        if (request.Type == "shutdown_request")
            _shutDown.TrySetResult();
    }

    private void Abort(Message request)
    {
        _frontEnds.PublishState(request, "busy");
        _frontEnds.Reply(Channel.Shell, request, new JsonObject { ["status"] = "aborted", ["execution_count"] = _execution.Count });
        _frontEnds.PublishState(request, "idle");
    }

    private JsonObject Interrupt(Message request)
    {
        _execution.Interrupt();
        return Replies.Ok();
    }

    private JsonObject ShutDown(Message request)
    {
        _execution.Interrupt();
        return Replies.Ok(("restart", request.Content.Flag("restart", false)));
    }
}
