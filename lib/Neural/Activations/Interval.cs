using Neural.Display;

namespace Neural.Activations;

/// <summary>A set of real numbers between two ends.</summary>
/// <param name="Minimum">The lower end; −∞ where there is none.</param>
/// <param name="Maximum">The upper end; +∞ where there is none.</param>
/// <param name="IncludesMinimum">Whether the lower end belongs to the set.</param>
/// <param name="IncludesMaximum">Whether the upper end belongs to the set.</param>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public readonly record struct Interval(
    double Minimum, double Maximum, bool IncludesMinimum = false, bool IncludesMaximum = false)
{
    /// <summary>All real numbers.</summary>
    public static Interval Real { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>In mathematical notation, such as <c>[0, ∞)</c>.</summary>
    public override string ToString() =>
        $"{(IncludesMinimum ? '[' : '(')}{Text(Minimum)}, {Text(Maximum)}{(IncludesMaximum ? ']' : ')')}";

    private static string Text(double end) =>
        double.IsPositiveInfinity(end) ? "∞"
        : double.IsNegativeInfinity(end) ? "−∞"
        : FormattableString.Invariant($"{end:G6}").Replace('-', '−');
}
