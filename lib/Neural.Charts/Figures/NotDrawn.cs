namespace Neural.Charts;

/// <summary>Says what a figure was given and does not show: NaN, ∞, and on a logarithmic axis what is not positive.</summary>
internal static class NotDrawn
{
    // Beyond these, plotly.js cannot calculate an axis.
    private const double Largest = 1e300;
    private const double Smallest = 1e-300;

    /// <summary>Whether there is a place for the value on an axis.</summary>
    public static bool HasPlace(double value, bool log = false) => Math.Abs(value) <= Largest && !(log && value <= 0);

    /// <summary>Where the value stands on an axis: NaN if it has no place, 0 if it is so near to 0 that no axis shows a difference.</summary>
    public static double Place(double value, bool log = false) =>
        !HasPlace(value, log) ? double.NaN : !log && value != 0 && Math.Abs(value) < Smallest ? 0 : value;

    /// <summary>Such as <c>b (NaN) and c (∞, 2 × NaN)</c>; empty if everything is drawn.</summary>
    /// <param name="names">What the values belong to.</param>
    /// <param name="values">Those that are not drawn, for each name.</param>
    public static string List(IReadOnlyList<string> names, IEnumerable<IReadOnlyList<double>> values) => Text.List(
        [.. names.Zip(values).Where(lost => lost.Second.Count > 0).Select(lost => $"{Text.Name(lost.First)} ({Kinds(lost.Second)})")]);

    // Such as "∞, 2 × NaN".
    private static string Kinds(IEnumerable<double> values) => string.Join(", ", values.GroupBy(Kind)
        .OrderBy(kind => kind.Key, StringComparer.Ordinal)
        .Select(kind => kind.Count() == 1 ? kind.Key : $"{Text.Count(kind.Count())} × {kind.Key}"));

    private static string Kind(double value) =>
        !double.IsFinite(value) ? Text.Number(value)
        : Math.Abs(value) > Largest ? $"beyond {Text.Number(Largest)}"
        : value == 0 ? "0 on a logarithmic axis"
        : "below 0 on a logarithmic axis";
}
