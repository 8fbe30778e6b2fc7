using System.Text.Json.Nodes;
using Engine.Display;

namespace Engine.Documents;

/// <summary>The value of the cell's last expression.</summary>
/// <param name="ExecutionCount">The number of the execution.</param>
/// <param name="Data">The value's representations.</param>
/// <param name="Metadata">Per MIME type; null for none.</param>
internal sealed record ResultOutput(int? ExecutionCount, MimeBundle Data, JsonObject? Metadata = null) : Output
{
    /// <inheritdoc/>
    public override JsonObject ToJson() => new()
    {
        ["data"] = Data.ToJson(),
        ["execution_count"] = ExecutionCount,
        ["metadata"] = JupyterJson.Canonical(Metadata ?? []),
        ["output_type"] = "execute_result",
    };
}
