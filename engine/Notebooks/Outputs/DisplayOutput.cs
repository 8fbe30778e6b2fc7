using System.Text.Json.Nodes;
using Engine.Notebooks.Json;

namespace Engine.Notebooks.Outputs;

/// <summary>Something the cell displayed.</summary>
/// <param name="Data">Its representations.</param>
/// <param name="Metadata">Per MIME type, for example a picture's size; null for none.</param>
internal sealed record DisplayOutput(MimeBundle Data, JsonObject? Metadata = null) : DataOutput(Data, Metadata)
{
    /// <inheritdoc/>
    public override JsonObject ToJson() => new()
    {
        ["data"] = Data.ToJson(),
        ["metadata"] = JupyterJson.Canonical(Metadata ?? []),
        ["output_type"] = "display_data",
    };
}
