namespace Neural.Charts;

/// <summary>The points of a curve.</summary>
/// <param name="X">Ascending.</param>
/// <param name="Y">As many; NaN where the curve has a gap, so that no line is drawn.</param>
internal sealed record Samples(double[] X, double[] Y)
{
    /// <summary>The values that have no place in the figure, and are gaps for that reason.</summary>
    public IReadOnlyList<double> NotDrawn { get; init; } = [];

    /// <summary>Points as they are given, with a gap for each that has no place on its axes.</summary>
    public static Samples Of(IReadOnlyList<double> x, IReadOnlyList<double> y, bool logX = false, bool logY = false)
    {
        var (xs, ys, lost) = (x.Select(v => Charts.NotDrawn.Place(v, logX)).ToArray(), y.Select(v => Charts.NotDrawn.Place(v, logY)).ToArray(), new List<double>());
        for (var i = 0; i < ys.Length; i++)
        {
            if (!double.IsNaN(xs[i]) && !double.IsNaN(ys[i]))
                continue;
            lost.Add(double.IsNaN(xs[i]) ? x[i] : y[i]);
            ys[i] = double.NaN;
        }

        return new(xs, ys) { NotDrawn = lost };
    }

    /// <summary>Whether a point has a gap on either side, so that no line shows it.</summary>
    public bool IsAlone(int i) =>
        !double.IsNaN(Y[i]) && (i == 0 || double.IsNaN(Y[i - 1])) && (i == Y.Length - 1 || double.IsNaN(Y[i + 1]));
}

/// <summary>Evaluates a function where a curve of it needs points.</summary>
internal static class Sampling
{
    private const double SmallestJump = 1e-6;
    private const int MostDigits = 15;

    /// <summary>Evenly spaced points, and at each kink the limits from both sides.</summary>
    public static Samples Of(Func<double, double> f, double from, double to, IReadOnlyList<double> kinks, int intervals = 240)
    {
        RequireInterval(from, to);
        var grid = Enumerable.Range(0, intervals + 1).Select(i => from + (to - from) * i / intervals);
        var points = grid.Union(kinks.Where(k => from < k && k < to)).Order()
            .SelectMany(x => kinks.Contains(x) ? AtKink(f, x) : [(X: x, Y: f(x), IsGap: false)]).ToArray();
        var samples = Samples.Of([.. points.Select(p => Shortened(p.X))], [.. points.Select(p => Shortened(p.Y))]);
        return samples with { NotDrawn = [.. points.Where(p => !p.IsGap && !Charts.NotDrawn.HasPlace(p.Y)).Select(p => p.Y)] };
    }

    private static IEnumerable<(double X, double Y, bool IsGap)> AtKink(Func<double, double> f, double kink)
    {
        var (before, after) = (f(double.BitDecrement(kink)), f(double.BitIncrement(kink)));
        return Math.Abs(after - before) < SmallestJump
            ? [(kink, before, false)]
            : [(kink, before, false), (kink, double.NaN, true), (kink, after, false)];
    }

    /// <summary>Evenly spaced positions, rounded to so many digits behind the point, or more where they lie closer.</summary>
    public static double[] Grid(double from, double to, int intervals, int digits)
    {
        RequireInterval(from, to);
        digits += Math.Max(0, (int)Math.Ceiling(-Math.Log10(to - from)));
        var positions = Enumerable.Range(0, intervals + 1).Select(i => from + ((to - from) * i / intervals));
        return [.. digits <= MostDigits ? positions.Select(x => Math.Round(x, digits)) : positions];
    }

    /// <summary>In single precision, which is finer than any screen and half the size; what is too large or small for it stays as it is.</summary>
    public static double Shortened(double value) =>
        float.IsNormal((float)value) || value == 0 ? (float)value : value;

    /// <exception cref="ArgumentException">The ends are not two finite numbers in ascending order.</exception>
    public static void RequireInterval(double from, double to)
    {
        if (!(double.IsFinite(from) && double.IsFinite(to) && from < to))
            throw new ArgumentException($"cannot draw from {Text.Number(from)} to {Text.Number(to)}: give two finite numbers, the smaller first");
        if (!Charts.NotDrawn.HasPlace(from) || !Charts.NotDrawn.HasPlace(to) || Charts.NotDrawn.Place(to - from) == 0)
            throw new ArgumentException($"cannot draw from {Text.Number(from)} to {Text.Number(to)}: give ends within ±1e300, and more than 1e−300 apart");
    }
}
