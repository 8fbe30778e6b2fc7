using System.Globalization;
using System.Security.Cryptography;
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
            if (IsWord(c) || c == '-')
                slug.Append(char.ToLowerInvariant(c));
            else if (char.IsWhiteSpace(c))
                slug.Append('-');
        return slug.Length == 0 ? "section" : slug.ToString();
    }

    /// <summary>A file's name that is safe on every system and in every link.</summary>
    /// <param name="text">A name without its extension.</param>
    /// <returns>Lower-case letters and digits of any script, '-', '_'; "page" if none is left.</returns>
    public static string FileName(string text)
    {
        var safe = text.ToLowerInvariant().Select(c => IsWord(c) ? c : '-');
        return string.Concat(safe).Trim('-') is { Length: > 0 } name ? name : "page";
    }

    /// <summary>Names for the pages of a book, which stay the same when others are added that have other names.</summary>
    /// <param name="paths">The files that they are made of.</param>
    /// <returns>One for each; where several files would have the same, or the one of the cover, a part of a hash of the path follows.</returns>
    public static IReadOnlyList<string> FileNames(IReadOnlyList<string> paths)
    {
        var wanted = paths.Select(path => FileName(Path.GetFileNameWithoutExtension(path))).ToList();
        var taken = wanted.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key).Append("index").ToHashSet();
        return [.. wanted.Zip(paths, (name, path) => taken.Contains(name) ? $"{name}-{Hash(path)}" : name)];
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

    // With the marks that some scripts put on their letters.
    private static bool IsWord(char c) =>
        char.IsLetterOrDigit(c) || c == '_' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Hash(string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path.Replace('\\', '/'))))[..8];
}
