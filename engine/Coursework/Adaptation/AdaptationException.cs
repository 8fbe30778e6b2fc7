namespace Engine.Coursework.Adaptation;

/// <summary>A notebook that cannot be taken elsewhere; the message is one line that says why.</summary>
internal sealed class AdaptationException(string message) : Exception(message);
