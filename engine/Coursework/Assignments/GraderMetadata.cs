using System.Text.Json.Nodes;
using Engine.Notebooks;

namespace Engine.Coursework.Assignments;

/// <summary>What nbgrader's metadata say of a cell (schema 3).</summary>
/// <remarks>https://nbgrader.readthedocs.io/en/stable/contributor_guide/metadata.html</remarks>
internal sealed record GraderMetadata
{
    private const string Key = "nbgrader";

    private GraderMetadata(JsonObject? json)
    {
        Id = Text(json, "grade_id");
        IsGraded = Flag(json, "grade");
        IsSolution = Flag(json, "solution");
        IsTask = Flag(json, "task");
        IsLocked = !IsSolution && (IsGraded || Flag(json, "locked"));
        Points = json?["points"] is JsonValue points && points.GetValueKind() == System.Text.Json.JsonValueKind.Number ? points.GetValue<double>() : null;
        Checksum = Text(json, "checksum");
    }

    /// <summary>The cell's name in the assignment, or null.</summary>
    public string? Id { get; }

    /// <summary>Whether it is worth points: a test, or an answer that a person grades.</summary>
    public bool IsGraded { get; }

    /// <summary>Whether a student answers in it.</summary>
    public bool IsSolution { get; }

    /// <summary>Whether it is a task whose answer, anywhere in the notebook, a person grades.</summary>
    public bool IsTask { get; }

    /// <summary>Whether a student may not change it.</summary>
    public bool IsLocked { get; }

    /// <summary>What it is worth, or null where it does not say.</summary>
    public double? Points { get; }

    /// <summary>The checksum that it was given out with, or null.</summary>
    public string? Checksum { get; }

    /// <summary>Whether it means anything to a grader.</summary>
    public bool IsSomething => IsGraded || IsSolution || IsLocked || IsTask;

    /// <summary>The metadata of a cell; all false where it has none.</summary>
    public static GraderMetadata Of(Cell cell) => new(cell.Metadata[Key] as JsonObject);

    /// <summary>A cell with an entry of its nbgrader metadata set.</summary>
    public static Cell With(Cell cell, params (string Key, string Value)[] entries)
    {
        var metadata = cell.Metadata;
        foreach (var (key, value) in entries)
            metadata[Key]!.AsObject()[key] = value;
        return cell.WithMetadata(metadata);
    }

    private static bool Flag(JsonObject? json, string name) => json?[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    private static string? Text(JsonObject? json, string name) => json?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
