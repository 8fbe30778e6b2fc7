using System.Globalization;
using System.Text.RegularExpressions;

namespace Engine.Notebooks.Comparison;

/// <summary>Compares two texts: the words exactly, the numbers with a tolerance.</summary>
internal static partial class TextComparison
{
    /// <summary>Whether the texts are equal but for numbers that the tolerance allows.</summary>
    public static bool IsAlike(string committed, string fresh, Tolerance tolerance)
    {
        if (committed == fresh)
            return true;
        var (before, after) = (Number.Matches(committed), Number.Matches(fresh));
        return before.Count == after.Count
            && Words(committed) == Words(fresh)
            && before.Zip(after).All(pair => AreAlike(pair.First.Value, pair.Second.Value, tolerance));
    }

    /// <summary>Numbers may differ by one in the last digit that is printed, besides the tolerance.</summary>
    private static bool AreAlike(string committed, string fresh, Tolerance tolerance)
    {
        if (committed == fresh)
            return true;
        var (a, b) = (Parse(committed), Parse(fresh));
        return tolerance.Allows(a, b) || Math.Abs(a - b) <= 1.000001 * Math.Max(LastDigit(committed), LastDigit(fresh));
    }

    // Padding of aligned columns goes with the numbers' widths.
    private static string Words(string text) => Spaces.Replace(Number.Replace(text, "#"), " ");

    private static double Parse(string number) =>
        double.Parse(number.Replace('−', '-').Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The worth of a one in the last place: 0.001 for 1.250, and nothing for an integer, which is a count.</summary>
    private static double LastDigit(string number)
    {
        var parts = number.Replace('−', '-').Split('e', 'E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var exponent = parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        if (point < 0)
            return parts.Length > 1 ? Math.Pow(10, exponent) : 0;
        return Math.Pow(10, exponent - (parts[0].Length - point - 1));
    }

    [GeneratedRegex(@"(?<![\w.])[-−]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?([eE][-−+]?\d+)?(?!\w)")]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"[ \t]+")]
    private static partial Regex Spaces { get; }
}
