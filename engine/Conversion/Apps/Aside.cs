using System.Text.RegularExpressions;

namespace Engine.Conversion.Apps;

/// <summary>Lines of a cell that cannot stand where the cell stands in a program: they stay as comments, from which they come back.</summary>
internal static partial class Aside
{
    public const string Mark = "//# ";

    /// <summary>What ends the cells: below are their types, and what notebooks call.</summary>
    public const string End = Mark + "end of the cells; the types that they declare:";

    /// <summary>What ends the types.</summary>
    public const string Prelude = Mark + "what notebooks call:";

    /// <summary>The line that stands for a type that its cell declares, and above the type itself with the cell.</summary>
    public static string OfType(string name, string? cell = null) => cell is null ? $"{Mark}type {name}" : $"{Mark}type {name} of cell {cell}";

    /// <summary>Whether the line stands for a type.</summary>
    public static (string Name, string? Cell)? Type(string line) =>
        TypeLine.Match(line) is { Success: true } match ? (match.Groups["name"].Value, match.Groups["cell"] is { Success: true } cell ? cell.Value : null) : null;

    /// <summary>The line as it stood in the cell.</summary>
    public static string Restored(string line) => line.StartsWith(Mark, StringComparison.Ordinal) ? line[Mark.Length..] : line;

    [GeneratedRegex(@"^\s*//# type (?<name>\S+)(?: of cell (?<cell>\S+))?\s*$")]
    private static partial Regex TypeLine { get; }
}
