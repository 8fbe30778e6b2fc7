using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Engine.Notebooks.Outputs;

namespace Engine.Host.Workers;

/// <summary>What a worker is asked to do; one line of JSON each.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "request")]
[JsonDerivedType(typeof(CellRequest), "cell")]
[JsonDerivedType(typeof(RulesRequest), "rules")]
internal abstract record WorkerRequest;

/// <summary>To run a cell.</summary>
/// <param name="Cell">The cell's number, counted from 1 over the cells that are run.</param>
/// <param name="Code">Its text.</param>
/// <param name="IsGuest">Whether the rules hold for it.</param>
internal sealed record CellRequest(int Cell, string Code, bool IsGuest = false) : WorkerRequest;

/// <summary>To hold guests' cells to rules.</summary>
/// <param name="Hosts">The cells that judge, and what they rest on.</param>
/// <param name="Answers">Answers as they should be.</param>
internal sealed record RulesRequest(IReadOnlyList<string> Hosts, IReadOnlyList<string> Answers) : WorkerRequest;

/// <summary>What a worker tells while it runs a cell; one line of JSON each.</summary>
/// <param name="Cell">The number of the cell that it comes from, which may be an earlier one than the running one.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(StreamEvent), "stream")]
[JsonDerivedType(typeof(DisplayEvent), "display")]
[JsonDerivedType(typeof(UpdateEvent), "update")]
[JsonDerivedType(typeof(ResultEvent), "result")]
[JsonDerivedType(typeof(ClearEvent), "clear")]
[JsonDerivedType(typeof(FinishedEvent), "finished")]
internal abstract record WorkerEvent(int Cell);

/// <summary>Console text.</summary>
internal sealed record StreamEvent(int Cell, string Name, string Text) : WorkerEvent(Cell);

/// <summary>Something displayed.</summary>
internal sealed record DisplayEvent(int Cell, JsonObject Data, string DisplayId) : WorkerEvent(Cell);

/// <summary>Something displayed earlier is replaced.</summary>
internal sealed record UpdateEvent(int Cell, JsonObject Data, string DisplayId) : WorkerEvent(Cell);

/// <summary>The value of the last expression.</summary>
internal sealed record ResultEvent(int Cell, JsonObject Data) : WorkerEvent(Cell);

/// <summary>The outputs so far are removed, at once or when the next one comes.</summary>
internal sealed record ClearEvent(int Cell, bool Wait) : WorkerEvent(Cell);

/// <summary>The cell has ended, well if there is no error.</summary>
internal sealed record FinishedEvent(int Cell, ErrorOutput? Error) : WorkerEvent(Cell);
