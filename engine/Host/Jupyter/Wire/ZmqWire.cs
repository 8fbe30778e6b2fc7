using Engine.Host.Jupyter.Protocol;
using NetMQ;
using NetMQ.Sockets;

namespace Engine.Host.Jupyter.Wire;

/// <summary>The five ZeroMQ sockets of a kernel, all owned by one thread.</summary>
internal sealed class ZmqWire : IWire, IDisposable
{
    /// <summary>Of the thread that owns the sockets.</summary>
    public const string ThreadName = "sockets";

    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(2);

    private readonly NetMQQueue<Action> _toSend = new();
    private readonly Dictionary<Channel, NetMQSocket> _sockets;
    private readonly ResponseSocket _heartbeat = new();
    private readonly NetMQPoller _poller;
    private readonly Thread _thread;

    /// <summary>Binds the sockets.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="receive">Takes what comes in, on the thread of the sockets.</param>
    public ZmqWire(ConnectionFile connection, Action<Channel, IReadOnlyList<byte[]>> receive)
    {
        _sockets = new()
        {
            [Channel.Shell] = Router(connection.Address(connection.ShellPort)),
            [Channel.Control] = Router(connection.Address(connection.ControlPort)),
            [Channel.Stdin] = Router(connection.Address(connection.StdinPort)),
            [Channel.IOPub] = Bind(Publisher(), connection.Address(connection.IOPubPort)),
        };
        Bind(_heartbeat, connection.Address(connection.HeartbeatPort));
        _poller = [_toSend, _heartbeat, .. _sockets.Values];
        _toSend.ReceiveReady += (_, ready) => ready.Queue.Dequeue()!();
        _heartbeat.ReceiveReady += (_, ready) => ready.Socket.SendFrame(ready.Socket.ReceiveFrameBytes());
        foreach (var (channel, socket) in _sockets)
            socket.ReceiveReady += (_, ready) => receive(channel, ready.Socket.ReceiveMultipartBytes());
        _thread = new Thread(_poller.Run) { IsBackground = true, Name = ThreadName };
    }

    /// <summary>Begins to listen.</summary>
    public void Start() => _thread.Start();

    /// <inheritdoc/>
    public void Send(Channel channel, IReadOnlyList<byte[]> frames) =>
        _toSend.Enqueue(() => _sockets[channel].SendMultipartBytes(frames));

    /// <summary>Sends what is waiting, then closes the sockets.</summary>
    public void Dispose()
    {
        _toSend.Enqueue(_poller.Stop);
        _thread.Join();
        foreach (var socket in _sockets.Values.Append(_heartbeat))
            socket.Dispose();
        _poller.Dispose();
        _toSend.Dispose();
        NetMQConfig.Cleanup(block: true);
    }

    private static RouterSocket Router(string address)
    {
        var socket = new RouterSocket();
        // A front end that comes back under the same identity takes over from its former connection.
        socket.Options.RouterHandover = true;
        return Bind(socket, address);
    }

    private static XPublisherSocket Publisher()
    {
        var socket = new XPublisherSocket();
        // Every subscription is told, also one to what somebody else receives already.
        socket.Options.XPubVerbose = true;
        return socket;
    }

    private static T Bind<T>(T socket, string address)
        where T : NetMQSocket
    {
        // No limit: at a limit a publisher drops messages.
        socket.Options.SendHighWatermark = 0;
        socket.Options.ReceiveHighWatermark = 0;
        socket.Options.Linger = Linger;
        socket.Bind(address);
        return socket;
    }
}
