using System.Globalization;
using System.Text.RegularExpressions;

namespace Neural.Charts;

/// <summary>Numbers, labels and lists as titles, tables and descriptions write them.</summary>
internal static partial class Text
{
    private const int MostDigits = 17;

    /// <summary>A number to <paramref name="digits"/> significant digits, with a true minus sign.</summary>
    public static string Number(double value, int digits = 4) => value switch
    {
        double.PositiveInfinity => "∞",
        double.NegativeInfinity => "−∞",
        double.NaN => "NaN",
        _ => value.ToString("G" + digits, CultureInfo.InvariantCulture)
            .Replace("E-0", "e-").Replace("E+0", "e").Replace("E-", "e-").Replace("E+", "e").Replace('-', '−'),
    };

    /// <summary>A number to so many decimal places, with a true minus sign.</summary>
    public static string Fixed(double value, int places) =>
        value.ToString("F" + places, CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>Numbers in as few digits, from 4 up, as keep different ones apart.</summary>
    public static string[] Numbers(IReadOnlyList<double> values)
    {
        var different = values.Distinct().Count();
        return Enumerable.Range(4, MostDigits - 3)
            .Select(digits => values.Select(value => Number(value, digits)).ToArray())
            .First(texts => texts.Distinct().Count() >= different);
    }

    /// <summary>How many, in all its digits.</summary>
    public static string Count(int count) => count.ToString(CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary><c>1, 2, 3 …</c>, the names of what has none.</summary>
    public static string[] Counts(int count, int from = 1) => [.. Enumerable.Range(from, count).Select(Count)];

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> items) => items.Count < 2
        ? string.Concat(items)
        : $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}";

    /// <summary>The text in one line, with a space for every line break and other sign that is not printed.</summary>
    public static string Line(string text) => Unprinted.Replace(text, " ");

    /// <summary>What a sentence calls a label: the label, or what stands for one of spaces only.</summary>
    public static string Name(string label) => string.IsNullOrWhiteSpace(label) ? "(no name)" : Line(label);

    /// <summary>The text as Plotly shows it sign by sign, although it would read tags, entities, formulas and templates in it.</summary>
    public static string Markup(string text) => Read.Replace(Line(text), sign => sign.Value switch
    {
        "&" => "&amp;",
        "<" => "&lt;",
        ">" => "&gt;",
        "$" => "&#36;",
        _ => "&#37;{",
    });

    /// <summary>The beginning of a text that is too long for its place, with dots; as markup.</summary>
    public static string Short(string text, int length = 40) => Markup(Cut(text, length));

    /// <summary>The beginning of a text that is too long for its place, with dots.</summary>
    public static string Cut(string text, int length) => text.Length <= length ? text : $"{Beginning(text, length - 1).TrimEnd()}…";

    /// <summary>Breaks a text into lines that fit a figure's width, since Plotly does not; as markup.</summary>
    public static string Wrap(string text, int width = 78)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' ').SelectMany(word => Parts(word, width)))
        {
            if (lines[^1].Length + word.Length > width)
                lines.Add("");
            lines[^1] += lines[^1].Length == 0 ? word : " " + word;
        }
        return string.Join("<br>", lines.Select(Markup));
    }

    private static IEnumerable<string> Parts(string word, int width)
    {
        for (; word.Length > width; word = word[Beginning(word, width).Length..])
            yield return Beginning(word, width);
        yield return word;
    }

    // A sign of two UTF-16 units is not cut in its middle.
    private static string Beginning(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    [GeneratedRegex(@"\r\n|[\p{Cc}\p{Zl}\p{Zp}]")]
    private static partial Regex Unprinted { get; }

    [GeneratedRegex(@"[&<>$]|%\{")]
    private static partial Regex Read { get; }
}
