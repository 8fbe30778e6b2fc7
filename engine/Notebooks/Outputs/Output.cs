using System.Text.Json.Nodes;
using Engine.Notebooks.Json;

namespace Engine.Notebooks.Outputs;

/// <summary>Something that running a cell produced; nbformat's <c>output</c>.</summary>
internal abstract record Output
{
    /// <summary>The output as nbformat stores it: keys sorted, text as lines.</summary>
    /// <returns>A new object without a parent.</returns>
    public abstract JsonObject ToJson();

    /// <summary>Reads a stored output.</summary>
    /// <param name="json">An output that <see cref="NotebookShape"/> has checked or <see cref="ToJson"/> made.</param>
    /// <returns>The output, independent of <paramref name="json"/>.</returns>
    public static Output FromJson(JsonObject json) => json["output_type"]!.GetValue<string>() switch
    {
        "stream" => new StreamOutput(json["name"]!.GetValue<string>(), MultilineText.Join(json["text"])!),
        "display_data" => new DisplayOutput(Data(json), Metadata(json)),
        "execute_result" => new ResultOutput((int?)json["execution_count"], Data(json), Metadata(json)),
        "error" => new ErrorOutput(
            json["ename"]!.GetValue<string>(),
            json["evalue"]!.GetValue<string>(),
            [.. json["traceback"]!.AsArray().Select(line => line!.GetValue<string>())]),
        var type => throw new ArgumentException($"'{type}' is no output type of nbformat 4", nameof(json)),
    };

    private static MimeBundle Data(JsonObject json) => MimeBundle.FromJson(json["data"]!.AsObject());

    private static JsonObject? Metadata(JsonObject json) => json["metadata"]?.DeepClone().AsObject();
}
