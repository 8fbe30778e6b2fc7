using System.Text.Json.Nodes;
using Engine.Host.Jupyter.Protocol;

namespace Engine.Host.Jupyter;

/// <summary>A place in a cell. Jupyter counts characters of Unicode, .NET units of UTF-16.</summary>
/// <param name="Code">The cell.</param>
/// <param name="Position">The place, in units of UTF-16.</param>
internal sealed record Cursor(string Code, int Position)
{
    /// <summary>Reads <c>code</c> and <c>cursor_pos</c>; the end is meant where the place is missing or outside.</summary>
    public static Cursor Read(JsonObject content)
    {
        var code = content.RequiredText("code");
        var characters = content.Number("cursor_pos") ?? int.MaxValue;
        return new Cursor(code, code.EnumerateRunes().Take(characters).Sum(rune => rune.Utf16SequenceLength));
    }

    /// <summary>The characters before a position.</summary>
    public int Count(int position) => Code[..position].EnumerateRunes().Count();
}
