using System.Text.RegularExpressions;

namespace Notebooks.Tests;

/// <summary>The paragraphs, list items and table rows of a Markdown text.</summary>
internal static partial class MarkdownBlocks
{
    public static IEnumerable<string> Of(string markdown) => Between.Split(markdown);

    [GeneratedRegex(@"\n\s*\n|\n(?=\s*(?:[-*|]|\d+\.) )")]
    private static partial Regex Between { get; }
}
