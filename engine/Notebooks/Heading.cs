using System.Text.RegularExpressions;

namespace Engine.Notebooks;

/// <summary>Headings in Markdown, found without rendering it.</summary>
internal static partial class Heading
{
    /// <summary>Finds the first heading that stands outside a code block.</summary>
    /// <param name="markdown">A cell's source.</param>
    /// <returns>Its text without emphasis and code marks, or null.</returns>
    public static string? First(string markdown)
    {
        var fence = "";
        foreach (var line in markdown.Split('\n'))
        {
            if (Fence.Match(line) is { Success: true } mark)
                fence = Inside(fence, mark.Groups[1].Value);
            else if (fence == "" && Line.Match(line) is { Success: true } heading)
                return Marks.Replace(heading.Groups[1].Value, "");
        }
        return null;
    }

    /// <summary>The fence that is open after a line that holds one: one at least as long closes it.</summary>
    private static string Inside(string open, string mark) =>
        open == "" ? mark : mark.StartsWith(open, StringComparison.Ordinal) ? "" : open;

    [GeneratedRegex(@"^ {0,3}(```+|~~~+)")]
    private static partial Regex Fence { get; }

    [GeneratedRegex(@"^ {0,3}#{1,6}[ \t]+(\S.*?)[ \t]*#*\s*$")]
    private static partial Regex Line { get; }

    [GeneratedRegex(@"[*`$]|\b_|_\b")]
    private static partial Regex Marks { get; }
}
