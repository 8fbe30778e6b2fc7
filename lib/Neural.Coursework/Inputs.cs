using Neural.Activations;

namespace Neural.Coursework;

/// <summary>Where checks try functions.</summary>
internal static class Inputs
{
    // Where formulas break: beside 0, where exponentials overflow and vanish, at the ends of double.
    private static readonly double[] Hard =
        [1e-300, 1e-12, 1e-8, 1e-5, 1e-3, 0.1, 7, 12, 17, 20, 37, 40, 100, 700, 710, 745, 800, 1e4, 1e300, double.PositiveInfinity];

    /// <summary>A grid, and if nothing bounds it also the arguments at which formulas break.</summary>
    /// <param name="on">Where to stay; null for every number there is, NaN too.</param>
    /// <param name="kinks">Tried besides, where they are in bounds.</param>
    /// <param name="seed">Random arguments instead of the grid; null for the grid.</param>
    public static IReadOnlyList<double> For(Interval? on, IReadOnlyList<double> kinks, int? seed = null)
    {
        var (low, high) = on is { } bounds ? (Math.Max(bounds.Minimum, -1e6), Math.Min(bounds.Maximum, 1e6)) : (-6, 6);
        var inputs = seed is { } given ? Random(new Random(given), low, high) : Grid(low, high);
        inputs = inputs.Concat(kinks.Where(kink => kink >= low && kink <= high));
        if (on is null)
            inputs = inputs.Concat(Hard).Concat(Hard.Select(x => -x)).Append(double.NaN);
        return [.. inputs.Distinct()];
    }

    private static IEnumerable<double> Grid(double low, double high) =>
        Enumerable.Range(0, 49).Select(i => low + (high - low) * i / 48);

    private static IEnumerable<double> Random(Random random, double low, double high) =>
        [.. Enumerable.Range(0, 100).Select(_ => low + (high - low) * random.NextDouble())];
}
