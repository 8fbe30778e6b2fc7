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
    /// <param name="notes">Remarks, each a tuple of text and place, with an arrow that points there.</param>
    /// <exception cref="ArgumentException">
    /// There is no line, a line is empty, or its positions, values and spreads differ in number.
    /// </exception>
    public static GenericChart Bands(
        string title, string x, string y, Band[] bands, bool logX = false, bool logY = false, Note[]? notes = null)
    {
        Require.Given(bands);
        foreach (var (i, band) in bands.Index())
            RequireSpreads(title, i, band);

        return LineChart(
            title, x, y, [.. bands.Select(band => new Series(band.Name, band.Y, band.X))], logX, logY,
            behind: styles => bands.Zip(styles, (band, style) => Area(band, style, logX, logY).With(new { hovertemplate = Plot.Hover(x, y) })),
            notes);
    }

    private static void RequireSpreads(string title, int line, Band? band)
    {
        if (band is not { Name: not null, X: not null, Y: not null, Spread: not null })
            throw new ArgumentException($"line {line + 1} in “{title}” has no name, positions, values or spreads: give them all");
        if (band.Spread.Count != band.Y.Count || band.X.Count != band.Y.Count)
            throw new ArgumentException(
                $"the line {band.Name} has {band.X.Count} positions, {band.Y.Count} values and {band.Spread.Count} spreads: give as many");
        double[] wrong = [.. band.Spread.Where(spread => !(spread >= 0 && NotDrawn.HasPlace(spread))).Take(1)];
        if (wrong is [var first])
            throw new ArgumentException($"the line {band.Name} has a spread of {Text.Number(first)}: give finite ones, at least 0");
    }

    // Once along the upper edge and back along the lower one, where both have a place.
    private static Trace Area(Band band, LineStyle style, bool logX, bool logY)
    {
        var edges = band.X.Zip(band.Y, band.Spread)
            .Select(point => (X: point.First, Low: point.Second - point.Third, High: point.Second + point.Third))
            .Where(edge => NotDrawn.HasPlace(edge.X, logX) && NotDrawn.HasPlace(edge.Low, logY) && NotDrawn.HasPlace(edge.High, logY))
            .ToArray();
        return new Trace2D("scatter").With(new
        {
            mode = "none",
            name = $"{Text.Name(band.Name)} ± spread",
            x = edges.Concat(edges.Reverse()).Select(edge => edge.X),
            y = edges.Select(edge => edge.High).Concat(edges.Reverse().Select(edge => edge.Low)),
            fill = "toself",
            fillcolor = style.Color,
            opacity = BandOpacity,
            showlegend = false,
        });
    }
}
