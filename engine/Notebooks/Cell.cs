using System.Text.Json.Nodes;
using Engine.Notebooks.Json;
using Engine.Notebooks.Outputs;

namespace Engine.Notebooks;

/// <summary>One cell of a notebook: a view of its JSON, which keeps what the engine does not know. It never changes.</summary>
internal sealed class Cell
{
    private readonly JsonObject _json;
    private readonly Lazy<IReadOnlyList<Output>> _outputs;

    /// <summary>Views a cell.</summary>
    /// <param name="json">A cell that <see cref="NotebookShape"/> has checked, and that nobody else changes.</param>
    public Cell(JsonObject json)
    {
        _json = json;
        _outputs = new(() => [.. (json["outputs"] as JsonArray ?? []).Select(output => Output.FromJson(output!.AsObject()))]);
        Kind = json["cell_type"]!.GetValue<string>() switch
        {
            "code" => CellKind.Code,
            "markdown" => CellKind.Markdown,
            _ => CellKind.Raw,
        };
    }

    /// <summary>What the cell holds.</summary>
    public CellKind Kind { get; }

    /// <summary>The cell's id, unique in its notebook.</summary>
    public string Id => _json["id"]!.GetValue<string>();

    /// <summary>The tags of the cell, in order; empty if it has none.</summary>
    public IReadOnlyList<string> Tags =>
        [.. (_json["metadata"]!["tags"] as JsonArray ?? []).Select(MultilineText.Join).OfType<string>()];

    /// <summary>A copy of the cell's metadata.</summary>
    public JsonObject Metadata => _json["metadata"]!.DeepClone().AsObject();

    /// <summary>The cell's text.</summary>
    public string Source => MultilineText.Join(_json["source"])!;

    /// <summary>The language that a code cell's metadata name where it is not the notebook's; null for none.</summary>
    public string? Language =>
        new[] { ("polyglot_notebook", "kernelName"), ("dotnet_interactive", "language"), ("vscode", "languageId") }
            .Select(place => MultilineText.Join((_json["metadata"]![place.Item1] as JsonObject)?[place.Item2]))
            .FirstOrDefault(language => language is not null);

    /// <summary>What is run: the text, with its language where the metadata name another than C#.</summary>
    public string Program => Language is null or KernelMetadata.LanguageName ? Source : $"#!{Language}\n{Source}";

    /// <summary>Whether there is something in it to run.</summary>
    public bool IsRunnable => Kind == CellKind.Code && !string.IsNullOrWhiteSpace(Source);

    /// <summary>The number of the execution, or null if the cell has not been run.</summary>
    public int? ExecutionCount => _json["execution_count"]?.GetValue<int>();

    /// <summary>What the cell printed, displayed and returned; empty for a cell that is not code.</summary>
    public IReadOnlyList<Output> Outputs => _outputs.Value;

    /// <summary>Pictures pasted into the cell, by name (<c>![](attachment:name)</c>).</summary>
    public IReadOnlyDictionary<string, MimeBundle> Attachments =>
        (_json["attachments"] as JsonObject ?? [])
            .Where(picture => picture.Value is JsonObject)
            .ToDictionary(picture => picture.Key, picture => MimeBundle.FromJson(picture.Value!.AsObject()));

    /// <summary>The cell with another text; with the same text, however its lines are stored, the cell itself.</summary>
    /// <param name="source">The text.</param>
    /// <returns>The cell, everything else as it is.</returns>
    public Cell WithSource(string source) => source == Source ? this : With(("source", MultilineText.Split(source)));

    /// <summary>The cell with other metadata.</summary>
    /// <param name="metadata">The metadata; it is copied.</param>
    /// <returns>The cell, everything else as it is.</returns>
    public Cell WithMetadata(JsonObject metadata) => With(("metadata", metadata.DeepClone()));

    /// <summary>The cell with what a run of it gave.</summary>
    /// <param name="executionCount">The number of the execution, or null if it was not run.</param>
    /// <param name="outputs">What it printed, displayed and returned.</param>
    /// <returns>The cell, everything else as it is.</returns>
    /// <exception cref="InvalidOperationException">The cell is not code.</exception>
    public Cell WithRun(int? executionCount, IReadOnlyList<Output> outputs) => Kind == CellKind.Code
        ? With(("execution_count", executionCount), ("outputs", new JsonArray([.. outputs.Select(output => output.ToJson())])))
        : throw new InvalidOperationException($"cell {Id} holds {Kind}, not code: it has no outputs");

    /// <summary>The cell as nbformat stores it.</summary>
    /// <returns>A new object without a parent.</returns>
    public JsonObject ToJson() => _json.DeepClone().AsObject();

    private Cell With(params (string Key, JsonNode? Value)[] changes)
    {
        var changed = changes.ToDictionary(change => change.Key, change => change.Value);
        return new Cell(new JsonObject(_json.Select(entry => KeyValuePair.Create(
            entry.Key, changed.TryGetValue(entry.Key, out var value) ? value : entry.Value?.DeepClone()))));
    }
}
