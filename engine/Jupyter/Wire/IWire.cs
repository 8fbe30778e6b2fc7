using Engine.Jupyter.Protocol;

namespace Engine.Jupyter.Wire;

/// <summary>Takes frames to the front ends; from any thread, whole messages in order.</summary>
internal interface IWire
{
    void Send(Channel channel, IReadOnlyList<byte[]> frames);
}
