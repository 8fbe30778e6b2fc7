namespace Engine.Conversion;

/// <summary>What a conversion gives.</summary>
/// <param name="Value">The notebook, or the text of a file.</param>
/// <param name="Losses">What the other format has no place for, a line each.</param>
internal sealed record Converted<T>(T Value, IReadOnlyList<string> Losses);
