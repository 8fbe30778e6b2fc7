
namespace Engine.Book.Cover;

/// <summary>A line of a tile.</summary>
/// <param name="D">The SVG path.</param>
/// <param name="Colour">Its colour in CSS, or null for the text's.</param>
internal sealed record CoverPath(string D, string? Colour);
