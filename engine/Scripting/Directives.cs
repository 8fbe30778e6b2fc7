using System.Text.RegularExpressions;

namespace Engine.Scripting;

/// <summary>The lines of a cell that are the engine's and not C#'s.</summary>
internal static partial class Directives
{
    /// <summary>The code with such lines blanked, so that every other character keeps its place.</summary>
    public static string Blank(string code) => Line.Replace(code, line => new string(' ', line.Length));

    [GeneratedRegex("""^[ \t]*#(!|i\b|r\s*"?\s*nuget\s*:)[^\r\n]*""", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Line { get; }
}
