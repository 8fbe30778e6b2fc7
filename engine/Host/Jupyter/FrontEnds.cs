using System.Text;
using System.Text.Json.Nodes;
using Engine.Host.Jupyter.Protocol;
using Engine.Host.Jupyter.Wire;

namespace Engine.Host.Jupyter;

/// <summary>What the kernel says; every message derives from the request that caused it.</summary>
internal sealed class FrontEnds(IWire wire, MessageCodec codec, TimeProvider time)
{
    private readonly string _session = Guid.NewGuid().ToString("N");

    /// <summary>Tells everyone.</summary>
    public void Publish(Message request, string type, JsonObject content) =>
        Send(Channel.IOPub, request.Caused(Header(type), content, [Encoding.ASCII.GetBytes($"kernel.{_session}.{type}")]));

    /// <summary>Tells everyone that work on the request begins (<c>busy</c>) or has ended (<c>idle</c>).</summary>
    public void PublishState(Message request, string state) =>
        Publish(request, "status", new JsonObject { ["execution_state"] = state });

    /// <summary>Answers the request where it came from.</summary>
    public void Reply(Channel channel, Message request, JsonObject content) =>
        Send(channel, request.Caused(Header(request.Type.Replace("_request", "_reply", StringComparison.Ordinal)), content));

    /// <summary>Asks whoever sent the request.</summary>
    public void Ask(Message request, JsonObject content) =>
        Send(Channel.Stdin, request.Caused(Header("input_request"), content));

    private JsonObject Header(string type) => Message.NewHeader(_session, type, time.GetUtcNow());

    private void Send(Channel channel, Message message) => wire.Send(channel, codec.Encode(message));
}
