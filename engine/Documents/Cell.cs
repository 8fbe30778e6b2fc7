using System.Text.Json.Nodes;
using Engine.Display;

namespace Engine.Documents;

/// <summary>One cell of a notebook: a view of its JSON, which keeps what the engine does not know.</summary>
/// <param name="json">A cell that <see cref="NotebookShape"/> has checked.</param>
internal sealed class Cell(JsonObject json)
{
    private IReadOnlyList<Output>? _outputs;

    /// <summary>What the cell holds.</summary>
    public CellKind Kind { get; } = json["cell_type"]!.GetValue<string>() switch
    {
        "code" => CellKind.Code,
        "markdown" => CellKind.Markdown,
        _ => CellKind.Raw,
    };

    /// <summary>The cell's id, unique in its notebook.</summary>
    public string Id => json["id"]!.GetValue<string>();

    /// <summary>The cell's metadata, tags included.</summary>
    public JsonObject Metadata => json["metadata"]!.AsObject();

    /// <summary>The tags of the cell, in order; empty if it has none.</summary>
    public IReadOnlyList<string> Tags =>
        [.. (Metadata["tags"] as JsonArray ?? []).Select(MultilineText.Join).OfType<string>()];

    /// <summary>The cell's text; setting the same text again changes nothing.</summary>
    public string Source
    {
        get => MultilineText.Join(json["source"])!;
        set
        {
            if (value != Source)
                json["source"] = MultilineText.Split(value);
        }
    }

    /// <summary>The number of the execution, or null if the cell has not been run.</summary>
    public int? ExecutionCount
    {
        get => json["execution_count"]?.GetValue<int>();
        set => Code["execution_count"] = value;
    }

    /// <summary>What the cell printed, displayed and returned; empty for a cell that is not code.</summary>
    public IReadOnlyList<Output> Outputs
    {
        get => _outputs ??= [.. Stored.Select(output => Output.FromJson(output!.AsObject()))];
        set
        {
            Code["outputs"] = new JsonArray([.. value.Select(output => output.ToJson())]);
            _outputs = value;
        }
    }

    /// <summary>Pictures pasted into the cell, by name (<c>![](attachment:name)</c>).</summary>
    public IReadOnlyDictionary<string, MimeBundle> Attachments =>
        (json["attachments"] as JsonObject ?? [])
            .Where(picture => picture.Value is JsonObject)
            .ToDictionary(picture => picture.Key, picture => MimeBundle.FromJson(picture.Value!.AsObject()));

    private JsonArray Stored => json["outputs"] as JsonArray ?? [];

    private JsonObject Code => Kind == CellKind.Code
        ? json
        : throw new InvalidOperationException($"cell {Id} holds {Kind}, not code: it has no outputs");
}
