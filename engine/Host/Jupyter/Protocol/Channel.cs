namespace Engine.Host.Jupyter.Protocol;

/// <summary>The sockets between a kernel and its front ends, but for the heartbeat, which carries no messages.</summary>
internal enum Channel
{
    /// <summary>Requests that are answered one at a time.</summary>
    Shell,

    /// <summary>Requests that overtake those on the shell.</summary>
    Control,

    /// <summary>The kernel's questions to the reader.</summary>
    Stdin,

    /// <summary>What every front end sees.</summary>
    IOPub,
}
