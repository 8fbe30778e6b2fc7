namespace Engine.Host.Jupyter.Protocol;

/// <summary>Something came in that is no message, or not from a front end that knows the key.</summary>
internal sealed class MalformedMessageException(string message) : Exception(message);
