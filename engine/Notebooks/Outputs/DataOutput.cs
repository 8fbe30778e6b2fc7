using System.Text.Json.Nodes;

namespace Engine.Notebooks.Outputs;

/// <summary>A value that the cell shows; nbformat's <c>display_data</c> and <c>execute_result</c>.</summary>
/// <param name="Data">Its representations.</param>
/// <param name="Metadata">Per MIME type, for example a picture's size; null for none.</param>
internal abstract record DataOutput(MimeBundle Data, JsonObject? Metadata) : Output
{
    /// <summary>The plotly.js figure, if the value is a chart.</summary>
    public JsonNode? Figure => Data[MimeType.Plotly];
}
