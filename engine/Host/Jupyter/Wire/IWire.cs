using Engine.Host.Jupyter.Protocol;

namespace Engine.Host.Jupyter.Wire;

/// <summary>Takes frames to the front ends; from any thread, whole messages in order.</summary>
internal interface IWire
{
    void Send(Channel channel, IReadOnlyList<byte[]> frames);
}
