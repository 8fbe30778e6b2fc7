using System.Text;

namespace Engine.Coursework.Grades;

/// <summary>Tables for spreadsheets (RFC 4180).</summary>
internal static class Csv
{
    /// <summary>A table, beginning with the mark by which Excel knows that it is UTF-8.</summary>
    public static string Write(IEnumerable<IEnumerable<string>> rows)
    {
        var csv = new StringBuilder("\uFEFF");
        foreach (var row in rows)
            csv.AppendJoin(',', row.Select(Field)).Append("\r\n");
        return csv.ToString();
    }

    /// <summary>A number, whatever the machine's language.</summary>
    public static string Number(double value) => FormattableString.Invariant($"{value:0.####}");

    // A spreadsheet would compute what begins so; https://owasp.org/www-community/attacks/CSV_Injection
    private static string Field(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r\n＝＋－＠".Contains(text[0]) && !double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _)
            ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny("\",\r\n;") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
