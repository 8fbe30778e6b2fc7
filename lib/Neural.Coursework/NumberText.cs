using System.Globalization;

namespace Neural.Coursework;

/// <summary>How checks write numbers.</summary>
internal static class NumberText
{
    /// <summary>With as many digits as tell it from its neighbours in the tenth.</summary>
    public static string Of(double value) =>
        double.IsNaN(value) ? "NaN"
        : double.IsPositiveInfinity(value) ? "∞"
        : double.IsNegativeInfinity(value) ? "−∞"
        : value.ToString("G10", CultureInfo.InvariantCulture).Replace("-", "−", StringComparison.Ordinal).Replace("E+", "e", StringComparison.Ordinal).Replace("E", "e", StringComparison.Ordinal);

    /// <summary>A row, cut where it is long.</summary>
    public static string Of(IReadOnlyList<double> row)
    {
        const int Shown = 6;
        var numbers = string.Join(", ", row.Take(Shown).Select(Of));
        return $"[{numbers}{(row.Count > Shown ? ", …" : "")}]";
    }

    /// <summary>An expected value and another, with more digits where ten do not tell them apart.</summary>
    public static (string Expected, string Actual) Pair(double expected, double actual)
    {
        var (a, b) = (Of(expected), Of(actual));
        return a == b ? (Exact(expected), Exact(actual)) : (a, b);
    }

    private static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
