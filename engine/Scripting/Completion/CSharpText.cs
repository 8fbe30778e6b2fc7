using System.Text;
using System.Text.RegularExpressions;

namespace Engine.Scripting.Completion;

/// <summary>The C# of a cell, at its own positions.</summary>
internal static partial class CSharpText
{
    /// <summary>Blanks what is not C#: magic commands, directives of the engine, and parts in other languages.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="position">A place in it.</param>
    /// <returns>A text of the same length, or null if the place is not C#'s.</returns>
    public static string? Of(string code, int position)
    {
        var text = new StringBuilder(code.Length);
        var language = CellLanguage.CSharp;
        foreach (var line in LineBreak.Split(code))
        {
            var begun = LanguageCommand.Match(line) is { Success: true } command ? CellLanguages.Find(command.Groups["name"].Value) : null;
            language = begun ?? language;
            var isForeign = begun is not null || language != CellLanguage.CSharp;
            if (isForeign && text.Length <= position && position <= text.Length + line.Length)
                return null;
            text.Append(isForeign ? new string(' ', line.Length) : line);
        }
        return IsDirective(code, position) ? null : Directives.Blank(text.ToString());
    }

    /// <summary>Whether the line of a place is a directive, of the engine's or of C#'s own.</summary>
    private static bool IsDirective(string code, int position)
    {
        var begin = code.LastIndexOf('\n', Math.Max(0, position - 1), position) + 1;
        return code.AsSpan(begin, position - begin).TrimStart().StartsWith("#");
    }

    [GeneratedRegex(@"(?<=\n)")]
    private static partial Regex LineBreak { get; }

    [GeneratedRegex(@"^#!(?<name>[\w#]+)")]
    private static partial Regex LanguageCommand { get; }
}
