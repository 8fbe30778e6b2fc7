using System.Text.Json.Nodes;

namespace Engine.Notebooks.Outputs;

/// <summary>The error that ended the cell.</summary>
/// <param name="Name">The exception's type, or the kind of error.</param>
/// <param name="Value">What went wrong, in one line where possible.</param>
/// <param name="Traceback">The whole story, line by line, as it is shown below the cell; it may hold ANSI colours.</param>
internal sealed record ErrorOutput(string Name, string Value, IReadOnlyList<string> Traceback) : Output
{
    /// <summary>The name of the error of a cell in a language that this engine does not run.</summary>
    public const string OtherLanguage = "OtherLanguage";

    /// <summary>An error that needs no more than its one line.</summary>
    /// <param name="name">The kind of error.</param>
    /// <param name="value">What went wrong.</param>
    /// <returns>The error, whose traceback is that line.</returns>
    public static ErrorOutput OneLine(string name, string value) => new(name, value, [$"{name}: {value}"]);

    /// <inheritdoc/>
    public override JsonObject ToJson() => new()
    {
        ["ename"] = Name,
        ["evalue"] = Value,
        ["output_type"] = "error",
        ["traceback"] = new JsonArray([.. Traceback.Select(line => JsonValue.Create(line))]),
    };
}
