using System.Text.Json.Nodes;

namespace Engine.Documents;

/// <summary>The error that ended the cell.</summary>
/// <param name="Name">The exception's type, or the kind of error.</param>
/// <param name="Value">Its message.</param>
/// <param name="Traceback">The lines shown to the user; they may hold ANSI colours.</param>
internal sealed record ErrorOutput(string Name, string Value, IReadOnlyList<string> Traceback) : Output
{
    /// <inheritdoc/>
    public override JsonObject ToJson() => new()
    {
        ["ename"] = Name,
        ["evalue"] = Value,
        ["output_type"] = "error",
        ["traceback"] = new JsonArray([.. Traceback.Select(line => JsonValue.Create(line))]),
    };
}
