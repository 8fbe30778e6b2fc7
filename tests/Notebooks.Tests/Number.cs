using System.Globalization;
using System.Text.RegularExpressions;

namespace Notebooks.Tests;

/// <summary>A number as it stands in a text.</summary>
/// <param name="Text">As it is printed.</param>
/// <param name="Value">What it means.</param>
/// <param name="Digit">The worth of a one in its last printed place.</param>
internal sealed partial record Number(string Text, double Value, double Digit)
{
    /// <summary>The numbers of a text, in order.</summary>
    public static IEnumerable<Number> In(string text) => Pattern.Matches(text).Select(match => Parse(match.Value));

    /// <summary>Whether it has digits that only a computation can give: a fraction, an exponent, or thousands.</summary>
    public bool IsMeasured => Text.AsSpan().IndexOfAny('.', 'e', 'E') >= 0 || Text.Contains(',', StringComparison.Ordinal);

    /// <summary>Whether the other, which has as many digits or more, rounds to this one.</summary>
    public bool IsRoundingOf(Number exact) => IsRoundingOf(exact.Value) || IsRoundingOf(exact.Value * 100);

    private bool IsRoundingOf(double exact) => Math.Abs(Math.Abs(exact) - Math.Abs(Value)) <= 0.5000001 * Digit;

    private static Number Parse(string text)
    {
        var plain = text.Replace('−', '-').Replace(",", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).TrimEnd('f');
        var parts = plain.Split('e', 'E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : parts[0].Length - point - 1;
        var exponent = parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        return new Number(text, double.Parse(plain, NumberStyles.Float, CultureInfo.InvariantCulture), Math.Pow(10, exponent - decimals));
    }

    [GeneratedRegex(@"(?<![\w.])[-−]?(\d{1,3}(,\d{3})+|\d[\d_]*)(\.\d+)?([eE][-−+]?\d+)?f?(?![\w])")]
    private static partial Regex Pattern { get; }
}
