namespace Engine.Scripting.Completion;

/// <summary>The names that may be typed at a place.</summary>
/// <param name="Start">Where the text begins that one of them replaces; it ends at the place.</param>
/// <param name="Names">The names, the likeliest first.</param>
internal sealed record OfferedNames(int Start, IReadOnlyList<OfferedName> Names);
