namespace Neural.Charts;

/// <summary>The points of a curve.</summary>
/// <param name="X">Ascending.</param>
/// <param name="Y">As many; NaN where the curve jumps, so that no vertical line is drawn.</param>
internal sealed record Samples(double[] X, double[] Y);

/// <summary>Evaluates a function where a curve of it needs points.</summary>
internal static class Sampling
{
    private const double SmallestJump = 1e-6;

    /// <summary>Evenly spaced points, and at each kink the limits from both sides.</summary>
    public static Samples Of(Func<double, double> f, double from, double to, IReadOnlyList<double> kinks, int intervals = 240)
    {
        RequireInterval(from, to);
        var grid = Enumerable.Range(0, intervals + 1).Select(i => from + (to - from) * i / intervals);
        var points = grid.Union(kinks.Where(k => from < k && k < to)).Order()
            .SelectMany(x => kinks.Contains(x) ? AtKink(f, x) : [(x, f(x))]).ToArray();

        // Single precision is finer than any screen, and half the size.
        return new([.. points.Select(p => (double)(float)p.Item1)], [.. points.Select(p => (double)(float)p.Item2)]);
    }

    private static IEnumerable<(double, double)> AtKink(Func<double, double> f, double kink)
    {
        var (before, after) = (f(double.BitDecrement(kink)), f(double.BitIncrement(kink)));
        return Math.Abs(after - before) < SmallestJump
            ? [(kink, before)]
            : [(kink, before), (kink, double.NaN), (kink, after)];
    }

    /// <exception cref="ArgumentException">The ends are not two finite numbers in ascending order.</exception>
    public static void RequireInterval(double from, double to)
    {
        if (!(double.IsFinite(from) && double.IsFinite(to) && from < to))
            throw new ArgumentException($"cannot draw from {Text.Number(from)} to {Text.Number(to)}: give two finite numbers, the smaller first");
    }
}
