
namespace Engine.Cli;

/// <summary>The command cannot be carried out; the message is one line that says why and what to do.</summary>
internal sealed class CommandException(string message) : Exception(message);
