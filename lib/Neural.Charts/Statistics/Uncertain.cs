namespace Neural.Charts.Statistics;

/// <summary>Writes a number as exactly as it is known.</summary>
internal static class Uncertain
{
    private const int MostPlaces = 15;

    /// <summary><c>90.14 ± 0.30</c>: two significant digits of the margin, and the value to as many decimal places.</summary>
    public static string Format(double value, double margin)
    {
        if (margin == 0)
            return $"{Text.Number(value)} ± 0";
        var places = Math.Clamp(1 - (int)Math.Floor(Math.Log10(margin)), 0, MostPlaces);
        return $"{Text.Fixed(value, places)} ± {Text.Fixed(margin, places)}";
    }
}
