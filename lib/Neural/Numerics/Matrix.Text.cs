using System.Globalization;
using System.Text;

namespace Neural.Numerics;

public readonly partial struct Matrix<T>
{
    private const int ShownAtEachEnd = 3;

    /// <summary>The shape, then the elements; of a large matrix, those in its corners.</summary>
    public override string ToString()
    {
        var text = new StringBuilder($"{Shape} matrix of {TypeName}");
        var (matrix, columns) = (this, Shown(Columns));
        var cells = Shown(Rows).Select(row => columns.Select(column => matrix.Cell(row, column)).ToArray()).ToArray();
        var widths = columns.Select((_, i) => cells.Select(line => line[i].Length).DefaultIfEmpty().Max()).ToArray();
        foreach (var line in cells)
            text.Append('\n').AppendJoin("  ", line.Select((cell, i) => cell.PadLeft(widths[i])));
        return text.ToString();
    }

    private static string TypeName => typeof(T) == typeof(float) ? "float" : typeof(T) == typeof(double) ? "double" : typeof(T).Name;

    // −1 stands for what is left out.
    private static int[] Shown(int count) => count <= (2 * ShownAtEachEnd) + 1
        ? [.. Enumerable.Range(0, count)]
        : [.. Enumerable.Range(0, ShownAtEachEnd), -1, .. Enumerable.Range(count - ShownAtEachEnd, ShownAtEachEnd)];

    private string Cell(int row, int column) => (row, column) switch
    {
        (-1, -1) => "⋱",
        (-1, _) => "⋮",
        (_, -1) => "…",
        _ => this[row, column].ToString("G5", CultureInfo.InvariantCulture),
    };
}
