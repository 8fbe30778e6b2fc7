using System.Text.RegularExpressions;

namespace Engine.Book.Markdown;

/// <summary>HTML in Markdown: a few tags without attributes are let through, all else is shown as text.</summary>
internal static partial class SafeHtml
{
    /// <summary>Makes a piece of raw HTML harmless.</summary>
    /// <param name="html">What the author wrote.</param>
    /// <returns>Escaped text in which only bare formatting tags are tags; comments are left out.</returns>
    public static string Filter(string html) => Allowed.Replace(Escape.Html(Comment.Replace(html, "")), "<$1>");

    [GeneratedRegex("&lt;(/?(?:br|details|kbd|mark|sub|summary|sup))(?: ?/)?&gt;", RegexOptions.IgnoreCase)]
    private static partial Regex Allowed { get; }

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment { get; }
}
