using System.Text.Json.Nodes;
using Engine.Display;

namespace Engine.Documents;

/// <summary>Something the cell displayed.</summary>
/// <param name="Data">Its representations.</param>
/// <param name="Metadata">Per MIME type, for example a picture's size; null for none.</param>
internal sealed record DisplayOutput(MimeBundle Data, JsonObject? Metadata = null) : Output
{
    /// <inheritdoc/>
    public override JsonObject ToJson() => new()
    {
        ["data"] = Data.ToJson(),
        ["metadata"] = JupyterJson.Canonical(Metadata ?? []),
        ["output_type"] = "display_data",
    };
}
