using System.Text.Json.Nodes;
using Engine.Notebooks.Json;

namespace Engine.Notebooks.Outputs;

/// <summary>The value of the cell's last expression.</summary>
/// <param name="ExecutionCount">The number of the execution.</param>
/// <param name="Data">The value's representations.</param>
/// <param name="Metadata">Per MIME type; null for none.</param>
internal sealed record ResultOutput(int? ExecutionCount, MimeBundle Data, JsonObject? Metadata = null)
    : DataOutput(Data, Metadata)
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
