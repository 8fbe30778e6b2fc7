namespace Neural.Charts;

/// <summary>What a curve does from left to right, in words.</summary>
internal static class CurveDescription
{
    /// <summary>Such as <c>rises from 0.002473 to 0.9975</c>.</summary>
    /// <param name="curve">The points; those that are not defined do not count.</param>
    /// <param name="axis">What the x axis is called.</param>
    public static string Of(Samples curve, string axis = "x")
    {
        var (x, y) = Defined(curve);
        if (y.Length == 0)
            return "has no value to draw";
        var (first, last) = (y[0], y[^1]);
        if (y.Max() == y.Min())
            return $"stays at {Text.Number(first)}";

        var steps = y.Zip(y.Skip(1), (a, b) => b - a).ToArray();
        if (steps.All(d => d >= 0))
            return $"rises from {Text.Number(first)} to {Text.Number(last)}";
        if (steps.All(d => d <= 0))
            return $"falls from {Text.Number(first)} to {Text.Number(last)}";

        string[] extremes =
        [
            .. Extreme("maximum", y.Max(), Math.Max(first, last)),
            .. Extreme("minimum", y.Min(), Math.Min(first, last)),
        ];
        var course = $"goes from {Text.Number(first)} to {Text.Number(last)}";
        return extremes.Length == 0 ? $"{course}, up and down between them" : $"{course}, with {Text.List(extremes)}";

        IEnumerable<string> Extreme(string kind, double value, double end) =>
            value == end ? [] : [$"a {kind} of {Text.Number(value)} at {axis} = {Text.Number(x[Array.IndexOf(y, value)])}"];
    }

    private static (double[] X, double[] Y) Defined(Samples curve)
    {
        var points = curve.X.Zip(curve.Y).Where(p => !double.IsNaN(p.Second)).ToArray();
        return ([.. points.Select(p => p.First)], [.. points.Select(p => p.Second)]);
    }
}
