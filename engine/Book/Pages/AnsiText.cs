using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Engine.Book.Pages;

/// <summary>Terminal text as HTML: ANSI colours become classes, every other control sequence is left out.</summary>
internal static partial class AnsiText
{
    /// <summary>Converts terminal text.</summary>
    /// <param name="text">Text with ANSI escape sequences and carriage returns.</param>
    /// <returns>HTML.</returns>
    public static string ToHtml(string text)
    {
        var html = new StringBuilder();
        var style = new SortedSet<int>();
        foreach (Match match in Sequence.Matches(Overwritten.Replace(text.Replace("\r\n", "\n"), "")))
        {
            Append(html, style, match.Groups["text"].Value);
            if (match.Groups["codes"].Success)
                Apply(style, match.Groups["codes"].Value);
        }
        return html.ToString();
    }

    private static void Append(StringBuilder html, SortedSet<int> style, string text)
    {
        var shown = Escape.Html(Control.Replace(text, ""));
        if (shown == "" || style.Count == 0)
            html.Append(shown);
        else
            html.Append($"<span class=\"{string.Join(' ', style.Select(code => $"ansi-{code}"))}\">{shown}</span>");
    }

    private static void Apply(SortedSet<int> style, string codes)
    {
        foreach (var code in codes.Split(';'))
        {
            _ = int.TryParse(code, CultureInfo.InvariantCulture, out var number);
            if (number is 38 or 48)
                return; // A palette's colour follows, which has no class here.
            if (number == 0)
                style.Clear();
            else if (IsColour(number) || number == 39)
                style.RemoveWhere(IsColour);
            if (IsColour(number) || number is 1 or 3 or 4)
                style.Add(number);
        }
    }

    private static bool IsColour(int code) => code is >= 30 and <= 37 or >= 90 and <= 97;

    /// <summary>Text up to the next sequence; the codes, if the sequence sets colours.</summary>
    [GeneratedRegex(@"(?<text>[^\e]*)(?:\e\[(?<codes>[0-9;]{0,20})m|\e\[[0-?]*[ -/]*[@-~]|\e[^\[]?|$)")]
    private static partial Regex Sequence { get; }

    /// <summary>What a carriage return lets the next text overwrite.</summary>
    [GeneratedRegex(@"^.*\r(?!$)", RegexOptions.Multiline)]
    private static partial Regex Overwritten { get; }

    [GeneratedRegex(@"[\x00-\x08\x0b-\x1f\x7f]")]
    private static partial Regex Control { get; }
}
