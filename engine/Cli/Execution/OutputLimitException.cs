
namespace Engine.Cli.Execution;

/// <summary>A cell has produced more output than can be stored.</summary>
internal sealed class OutputLimitException(string message) : Exception(message);
