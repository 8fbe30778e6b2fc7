using Plotly.NET.LayoutObjects;

namespace Neural.Charts;

/// <summary>The labels of a logarithmic axis: few, evenly spread, and all of one size.</summary>
/// <remarks>
/// Left alone, Plotly squeezes the digits 2 to 9 in small print between the powers of ten as soon as there is room.
/// </remarks>
internal static class LogTicks
{
    private const double FewDecades = 3;
    private const double MostLabels = 7;

    private static readonly int[] Steps = [1, 2, 3, 5, 10, 15, 20, 30, 50, 100];

    /// <summary>Labels a logarithmic axis for the values on it; what is not positive is not on it.</summary>
    public static LinearAxis Label(LinearAxis axis, IEnumerable<double> values)
    {
        var exponents = values.Where(v => NotDrawn.HasPlace(v, log: true)).Select(Math.Log10).ToArray();
        if (exponents.Length == 0)
            return axis;

        var (low, high) = (exponents.Min(), exponents.Max());
        return high - low > FewDecades
            ? axis.With(new { dtick = Steps.First(step => step == Steps[^1] || step * MostLabels >= high - low) })
            : axis.With(Plain(low, high));
    }

    private static object Plain(double low, double high)
    {
        double[] digits = (high - low) switch
        {
            > 1.5 => [1, 3],
            > 0.7 => [1, 2, 5],
            _ => [1, 1.5, 2, 3, 5, 7],
        };
        var first = (int)Math.Floor(low);
        var decades = (int)Math.Ceiling(high) - first + 1;
        var places = Enumerable.Range(first, decades).SelectMany(k => digits.Select(digit => Power(digit, k)))
            .Where(place => NotDrawn.HasPlace(place, log: true)).ToArray();
        return new { tickvals = places, ticktext = places.Select(place => Text.Number(place)).ToArray() };
    }

    // Dividing by a whole power rounds to the number that the digits mean, which multiplying by 0.1 does not.
    private static double Power(double digit, int exponent) =>
        exponent < 0 ? digit / Math.Pow(10, -exponent) : digit * Math.Pow(10, exponent);
}
