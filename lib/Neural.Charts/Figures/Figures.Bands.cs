using Plotly.NET;

namespace Neural.Charts;

public static partial class Figures
{
    private const double BandOpacity = 0.18;

    /// <summary>
    /// Lines with their spread, as measurements over several seeds have one:
    /// <c>Figures.Bands("Both peak at 0.1", "learning rate", "accuracy, %", [("Tanh", rates, means, spreads)], logX: true)</c>.
    /// </summary>
    /// <param name="title">What the figure shows.</param>
    /// <param name="x">The title of the x axis, with its unit if it has one.</param>
    /// <param name="y">The title of the y axis.</param>
    /// <param name="bands">The lines, each a tuple of name, positions, values and spreads.</param>
    /// <param name="logX">Whether the x axis is logarithmic.</param>
    /// <param name="logY">Whether the y axis is logarithmic.</param>
    /// <exception cref="ArgumentException">
    /// There is no line, a line is empty, or its positions, values and spreads differ in number.
    /// </exception>
    public static GenericChart Bands(string title, string x, string y, Band[] bands, bool logX = false, bool logY = false)
    {
        ArgumentNullException.ThrowIfNull(bands);
        if (bands.FirstOrDefault(band => band.Spread.Count != band.Y.Count) is { } uneven)
            throw new ArgumentException($"the line {uneven.Name} has {uneven.Y.Count} values and {uneven.Spread.Count} spreads: give as many");

        return LineChart(
            title, x, y, [.. bands.Select(band => new Series(band.Name, band.Y, band.X))], logX, logY,
            behind: styles => bands.Zip(styles, (band, style) => Area(band, style).With(new { hovertemplate = Plot.Hover(x, y) })));
    }

    // Once along the upper edge and back along the lower one.
    private static Trace Area(Band band, LineStyle style) => new Trace2D("scatter").With(new
    {
        mode = "none",
        name = $"{band.Name} ± spread",
        x = band.X.Concat(band.X.Reverse()),
        y = band.Y.Zip(band.Spread, (y, s) => y + s).Concat(band.Y.Zip(band.Spread, (y, s) => y - s).Reverse()),
        fill = "toself",
        fillcolor = style.Color,
        opacity = BandOpacity,
        showlegend = false,
    });
}
