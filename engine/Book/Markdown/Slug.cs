using System.Text;

namespace Engine.Book.Markdown;

/// <summary>Names for anchors and files.</summary>
internal static class Slug
{
    /// <summary>A heading's anchor as code hosts make it: lower-case letters and digits of any script, hyphens.</summary>
    /// <param name="text">A heading's text, or a fragment that a link names it by.</param>
    /// <returns>The anchor, "section" if no letter is left.</returns>
    public static string Anchor(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text.Trim())
            if (char.IsLetterOrDigit(c) || c is '-' or '_')
                slug.Append(char.ToLowerInvariant(c));
            else if (char.IsWhiteSpace(c))
                slug.Append('-');
        return slug.Length == 0 ? "section" : slug.ToString();
    }

    /// <summary>A file's name that is safe on every system and in every link.</summary>
    /// <param name="text">A name without its extension.</param>
    /// <returns>ASCII letters, digits, '-', '_'; "page" if none is left.</returns>
    public static string FileName(string text)
    {
        var safe = text.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) || c == '_' ? c : '-');
        return string.Concat(safe).Trim('-') is { Length: > 0 } name ? name : "page";
    }

    /// <summary>Makes a name that is not taken yet.</summary>
    /// <param name="slug">The name wanted.</param>
    /// <param name="taken">The names in use; the result is added.</param>
    /// <returns>The name, with a number where it was taken.</returns>
    public static string Unique(string slug, ISet<string> taken)
    {
        var unique = slug;
        for (var number = 2; !taken.Add(unique); number++)
            unique = $"{slug}-{number}";
        return unique;
    }
}
