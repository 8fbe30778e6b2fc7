using System.Globalization;
using System.Text;

namespace Engine.Book.Cover;

/// <summary>One small picture of the cover.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Link">Where it leads.</param>
/// <param name="Lines">Its lines as SVG paths in a box of 100 × 60.</param>
/// <param name="Zero">The x axis's height in the box, null if it is outside.</param>
/// <param name="Origin">The y axis's place in the box, null if it is outside.</param>
internal sealed record CoverTile(
    string Name, string Link, IReadOnlyList<CoverPath> Lines, string? Zero, string? Origin)
{
    private const double Width = 100;
    private const double Height = 60;
    private const double Margin = 4;

    /// <summary>Draws a panel.</summary>
    /// <param name="lines">Its lines; the first one names it.</param>
    /// <param name="link">Finds where a name leads.</param>
    /// <returns>The tile.</returns>
    public static CoverTile Draw(IReadOnlyList<CoverLine> lines, Func<string, string> link)
    {
        var x = Scale(lines.SelectMany(line => line.X), Width, turned: false);
        var y = Scale(lines.SelectMany(line => line.Y), Height, turned: true);
        var paths = lines.Select(line => new CoverPath(Path(line, x, y), line.Colour)).ToList();
        return new CoverTile(lines[0].Name, link(lines[0].Name), paths, Inside(y(0), Height), Inside(x(0), Width));
    }

    private static Func<double, double> Scale(IEnumerable<double> values, double size, bool turned)
    {
        var finite = values.Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        var (low, high) = (finite.Min(), finite.Max());
        var unit = (size - 2 * Margin) / (high > low ? high - low : 1);
        return turned ? value => size - Margin - (value - low) * unit : value => Margin + (value - low) * unit;
    }

    private static string Path(CoverLine line, Func<double, double> x, Func<double, double> y)
    {
        var path = new StringBuilder();
        var command = 'M';
        for (var i = 0; i < line.X.Length; i++)
        {
            if (!double.IsFinite(line.X[i]) || !double.IsFinite(line.Y[i]))
            {
                command = 'M';
                continue;
            }
            path.Append(CultureInfo.InvariantCulture, $"{command}{x(line.X[i]):0.#} {y(line.Y[i]):0.#}");
            command = 'L';
        }
        return path.ToString();
    }

    private static string? Inside(double place, double size) =>
        place >= 0 && place <= size ? place.ToString("0.#", CultureInfo.InvariantCulture) : null;
}
