using System.Globalization;
using System.Text.RegularExpressions;

namespace Neural.Charts;

/// <summary>What stands in a table's cell.</summary>
internal static partial class Cell
{
    public static bool IsNumber(object? value) =>
        value is double or float or Half or decimal or int or long or short or byte or sbyte or uint or ulong or ushort;

    /// <summary>The value as text, the same in every culture.</summary>
    public static string Plain(object? value) => value switch
    {
        null => "",
        double or float or Half => Text.Number(Convert.ToDouble(value is Half h ? (float)h : value, CultureInfo.InvariantCulture), 6),
        _ when IsNumber(value) => Convert.ToString(value, CultureInfo.InvariantCulture)!.Replace('-', '−'),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>The text so that no sign in it ends the cell; a bar in a formula becomes LaTeX's name for it.</summary>
    public static string Markdown(string text) => FormulaOrBar.Replace(text.ReplaceLineEndings("<br>"), match =>
        match.Value == "|" ? @"\|" : match.Value.Replace(@"\|", @"\Vert ").Replace("|", @"\vert "));

    [GeneratedRegex(@"\$[^$]+\$|(?<!\\)\|")]
    private static partial Regex FormulaOrBar { get; }
}
