using System.Text;

namespace Engine.Cells.Values;

/// <summary>Text in a cell of a Markdown table, where it is to be seen as it is: no sign in it means anything.</summary>
internal static class MarkdownText
{
    // Of Markdown's signs those that mean something within a line.
    private const string Meaningful = @"\`*_[]~|";

    /// <summary>The text, escaped.</summary>
    public static string Of(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text.ReplaceLineEndings("\n"))
            escaped.Append(Of(c));
        // Spaces that are joined, or dropped at the ends, would not be seen.
        return escaped.Replace("  ", "&nbsp; ").ToString();
    }

    private static string Of(char c) => c switch
    {
        '\n' => "<br>",
        '\t' => "&emsp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        // Front ends look for formulas before they look at backslashes.
        '$' => "&#36;",
        _ when Meaningful.Contains(c, StringComparison.Ordinal) => $@"\{c}",
        // Such as the escape that begins a color: a picture of it.
        _ when char.IsControl(c) => c < ' ' ? ((char)('␀' + c)).ToString() : "",
        _ => c.ToString(),
    };
}
