namespace Engine.Scripting;

/// <summary>A cell of a language that this engine does not run; the message is one line for the reader of the cell.</summary>
internal sealed class OtherLanguageException(string message) : CellSyntaxException(message);
