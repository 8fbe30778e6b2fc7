using Plotly.NET;

namespace Neural.Charts;

public static partial class Figures
{
    private const int FewEnoughToRead = 12;

    /// <summary>
    /// A table as colours: <c>Figures.Heatmap("Signal after 50 layers", "activation", "initialisation", z, columns, rows)</c>.
    /// </summary>
    /// <param name="title">What the figure shows.</param>
    /// <param name="x">The title of the columns.</param>
    /// <param name="y">The title of the rows.</param>
    /// <param name="values">The rows from top to bottom; NaN leaves a cell empty. Where signs differ, white is zero.</param>
    /// <param name="columns">The columns' labels; 1, 2, 3 … where they are left out.</param>
    /// <param name="rows">The rows' labels; 1, 2, 3 … where they are left out.</param>
    /// <exception cref="ArgumentException">There is no value, the rows differ in length, or there are not as many labels.</exception>
    public static GenericChart Heatmap(
        string title, string x, string y, double[][] values, string[]? columns = null, string[]? rows = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        var width = values.Select(row => row.Length).FirstOrDefault();
        if (width == 0 || values.Any(row => row.Length != width))
            throw new ArgumentException($"“{title}” has rows of {Text.List([.. values.Select(r => Text.Number(r.Length))])} values: give rows of one length, at least 1");

        columns = Labels(columns, width, "columns");
        rows = Labels(rows, values.Length, "rows");
        return Plot.Chart(
            title,
            $"Heat map “{title}”: {rows.Length} by {columns.Length} ({y} by {x}), {Extremes(values, columns, rows)}.",
            Plot.Axes(Categories(x), Categories(y).With(new { autorange = "reversed" })),
            [HeatmapTrace(values, columns, rows)]);
    }

    private static string[] Labels(string[]? labels, int count, string of)
    {
        labels ??= [.. Enumerable.Range(1, count).Select(i => Text.Number(i))];
        return labels.Length == count
            ? labels
            : throw new ArgumentException($"there are {labels.Length} labels for {count} {of}: give as many");
    }

    private static string Extremes(double[][] values, string[] columns, string[] rows)
    {
        var cells = values.SelectMany((row, i) => row.Select((value, j) => (Value: value, At: $"{rows[i]}, {columns[j]}")))
            .Where(cell => !double.IsNaN(cell.Value)).ToArray();
        if (cells.Length == 0)
            return "all empty";

        var (least, greatest) = (cells.MinBy(c => c.Value), cells.MaxBy(c => c.Value));
        return $"from {Text.Number(least.Value)} ({least.At}) to {Text.Number(greatest.Value)} ({greatest.At})";
    }

    private static Trace HeatmapTrace(double[][] values, string[] columns, string[] rows)
    {
        var signed = values.Any(row => row.Any(v => v < 0));
        return new Trace2D("heatmap").With(new
        {
            x = columns,
            y = rows,
            z = values,
            colorscale = signed ? (object)Theme.Diverging : Theme.Sequential,
            zmid = signed ? 0 : (double?)null,
            xgap = 1,
            ygap = 1,
            texttemplate = values.Length <= FewEnoughToRead && columns.Length <= FewEnoughToRead ? "%{z:.3~g}" : null,
            hovertemplate = "%{y}, %{x}: %{z:.4~g}<extra></extra>",
        });
    }
}
