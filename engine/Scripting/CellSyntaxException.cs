namespace Engine.Scripting;

/// <summary>A directive that cannot be obeyed; the message is one line for the reader of the cell.</summary>
internal class CellSyntaxException(string message) : Exception(message);
