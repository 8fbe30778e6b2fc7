namespace Neural.Charts;

/// <summary>One line of <see cref="Figures.Bands"/> with the band around it.</summary>
/// <param name="Name">What the legend calls it; an activation's name gives it that function's colour.</param>
/// <param name="X">The positions.</param>
/// <param name="Y">As many values.</param>
/// <param name="Spread">As many half-heights of the band, such as half of a confidence interval.</param>
public sealed record Band(string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y, IReadOnlyList<double> Spread)
{
    /// <summary>A name, positions, values and spreads.</summary>
    public static implicit operator Band((string Name, double[] X, double[] Y, double[] Spread) band) =>
        new(band.Name, band.X, band.Y, band.Spread);
}
