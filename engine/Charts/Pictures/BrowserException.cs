namespace Engine.Charts.Pictures;

/// <summary>The browser cannot be used; the message is one line that says why.</summary>
internal sealed class BrowserException(string message) : Exception(message);
