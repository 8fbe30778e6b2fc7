using System.Globalization;

namespace Neural.Charts;

/// <summary>Numbers and lists as titles, tables and descriptions write them.</summary>
internal static class Text
{
    /// <summary>A number to <paramref name="digits"/> significant digits, with a true minus sign.</summary>
    public static string Number(double value, int digits = 4) => value switch
    {
        double.PositiveInfinity => "∞",
        double.NegativeInfinity => "−∞",
        double.NaN => "NaN",
        _ => value.ToString("G" + digits, CultureInfo.InvariantCulture)
            .Replace("E-0", "e-").Replace("E+0", "e").Replace("E-", "e-").Replace("E+", "e").Replace('-', '−'),
    };

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> items) => items.Count < 2
        ? string.Concat(items)
        : $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}";

    /// <summary>Breaks a title into lines that fit a figure's width, since Plotly does not.</summary>
    public static string Wrap(string title, int width = 78)
    {
        var lines = new List<string> { "" };
        foreach (var word in title.Split(' '))
        {
            if (lines[^1].Length + word.Length > width)
                lines.Add("");
            lines[^1] += lines[^1].Length == 0 ? word : " " + word;
        }
        return string.Join("<br>", lines);
    }
}
