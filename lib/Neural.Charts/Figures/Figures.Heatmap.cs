using Plotly.NET;

namespace Neural.Charts;

public static partial class Figures
{
    private const int FewEnoughToRead = 12;
    private const int MostLengths = 12;

    /// <summary>
    /// A table as colours: <c>Figures.Heatmap("Signal after 50 layers", "activation", "initialisation", z, columns, rows)</c>.
    /// </summary>
    /// <param name="title">What the figure shows.</param>
    /// <param name="x">The title of the columns.</param>
    /// <param name="y">The title of the rows.</param>
    /// <param name="values">
    /// The rows from top to bottom. NaN leaves a cell empty; ∞ and −∞ have the colour of the largest of the others with their
    /// sign. Where signs differ, white is zero.
    /// </param>
    /// <param name="columns">The columns' labels; 1, 2, 3 … where they are left out.</param>
    /// <param name="rows">The rows' labels; 1, 2, 3 … where they are left out.</param>
    /// <exception cref="ArgumentException">There is no value, the rows differ in length, or there are not as many labels.</exception>
    public static GenericChart Heatmap(
        string title, string x, string y, double[][] values, string[]? columns = null, string[]? rows = null)
    {
        Require.Given(values);
        var width = RequireWidth(title, values);
        columns = Labels(columns, width, "columns");
        rows = Labels(rows, values.Length, "rows");
        return Plot.Chart(
            title,
            $"Heat map “{title}”: {rows.Length} by {columns.Length} ({y} by {x}), {Extremes(values, columns, rows)}.{Unusual(values)}",
            HeatmapAxes(x, y, columns, rows, Positions.RoomBeside),
            [HeatmapTrace(values, columns, rows, Positions.RoomBeside)]);
    }

    private static Layout HeatmapAxes(string x, string y, string[] columns, string[] rows, int room) =>
        Plot.Axes(Positions.Axis(x, columns), Positions.Axis(y, rows, room, reversed: true));

    private static int RequireWidth<T>(string title, T[][] rows)
    {
        var width = rows.Select(row => row?.Length ?? 0).FirstOrDefault();
        return width > 0 && rows.All(row => row?.Length == width)
            ? width
            : throw new ArgumentException($"“{title}” has rows of {Lengths(rows)} values: give rows of one length, at least 1");
    }

    private static string Lengths<T>(T[]?[] rows) =>
        rows.Length == 0 ? "0" : Text.List([.. rows.Take(MostLengths).Select(row => Text.Count(row?.Length ?? 0)), .. rows.Length > MostLengths ? ["…"] : Array.Empty<string>()]);

    private static string[] Labels(string[]? labels, int count, string of)
    {
        labels ??= Text.Counts(count);
        if (labels.Length != count)
            throw new ArgumentException($"there are {labels.Length} labels for {count} {of}: give as many");
        return Array.FindIndex(labels, label => label is null) is >= 0 and var missing
            ? throw new ArgumentException($"label {missing + 1} of {count} {of} is null: give every one a label, which may be empty")
            : labels;
    }

    private static string Extremes(double[][] values, string[] columns, string[] rows)
    {
        var cells = values.SelectMany((row, i) => row.Select((value, j) => (Value: value, At: $"{Text.Name(rows[i])}, {Text.Name(columns[j])}")))
            .Where(cell => !double.IsNaN(cell.Value)).ToArray();
        if (cells.Length == 0)
            return "all empty";

        var (least, greatest) = (cells.MinBy(c => c.Value), cells.MaxBy(c => c.Value));
        return $"from {Text.Number(least.Value)} ({least.At}) to {Text.Number(greatest.Value)} ({greatest.At})";
    }

    private static string Unusual(double[][] values)
    {
        var (all, empty) = (values.SelectMany(row => row).ToArray(), values.Sum(row => row.Count(double.IsNaN)));
        var gaps = empty == 0 || empty == all.Length ? "" : $" Empty, since NaN: {Text.Count(empty)} of {Text.Count(all.Length)} cells.";
        return all.All(HasColor) ? gaps : $"{gaps} What is larger than {Text.Number(Largest(all))}, such as ∞, has its colour.";
    }

    private static bool HasColor(double value) => double.IsNaN(value) || NotDrawn.HasPlace(value);

    private static double Largest(IEnumerable<double> values) =>
        values.Where(v => NotDrawn.HasPlace(v) && NotDrawn.Place(v) != 0).Select(Math.Abs).DefaultIfEmpty(1).Max();

    // Text takes the place of numbers where some have no colour of their own, or some labels are not written on the axes.
    private static Trace HeatmapTrace(
        double[][] values, string[] columns, string[] rows, int room, string between = ", ", int digits = 4)
    {
        var (signed, largest) = (values.Any(row => row.Any(v => v < 0)), Largest(values.SelectMany(row => row)));
        var (infinite, readable) = (!values.All(row => row.All(HasColor)), Math.Max(rows.Length, columns.Length) <= FewEnoughToRead);
        var named = infinite || Positions.AreThinned(columns.Length, Positions.RoomBelow) || Positions.AreThinned(rows.Length, room);
        return new Trace2D("heatmap").With(new
        {
            x = Positions.Of(columns),
            y = Positions.Of(rows),
            z = values.Select(row => row.Select(v => HasColor(v) ? NotDrawn.Place(v) : Math.CopySign(largest, v)).ToArray()).ToArray(),
            colorscale = signed ? (object)Theme.Diverging : Theme.Sequential,
            zmid = signed ? 0 : (double?)null,
            xgap = 1,
            ygap = 1,
            text = infinite && readable ? values.Select(row => row.Select(v => double.IsNaN(v) ? "" : Text.Number(v, 3)).ToArray()).ToArray() : null,
            texttemplate = !readable ? null : infinite ? "%{text}" : "%{z:.3~g}",
            hovertext = named ? values.Select((row, i) => row.Select((v, j) => $"{Text.Short(rows[i])}{between}{Text.Short(columns[j])}: {Text.Number(v, digits)}").ToArray()).ToArray() : null,
            hovertemplate = named ? "%{text}<extra></extra>" : $"%{{y}}{between}%{{x}}: %{{z:.{digits}~g}}<extra></extra>",
        });
    }
}
