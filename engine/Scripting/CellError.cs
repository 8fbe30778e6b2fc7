namespace Engine.Scripting;

/// <summary>Why a cell failed.</summary>
/// <param name="Name">The kind of error, such as an exception's type.</param>
/// <param name="Message">What went wrong, in one line where possible.</param>
/// <param name="Traceback">The whole story, line by line, as it is shown below the cell.</param>
internal sealed record CellError(string Name, string Message, IReadOnlyList<string> Traceback)
{
    /// <summary>An error that needs no more than its one line.</summary>
    public static CellError OneLine(string name, string message) => new(name, message, [$"{name}: {message}"]);
}
