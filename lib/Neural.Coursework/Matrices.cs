namespace Neural.Coursework;

/// <summary>Arrays of two dimensions, as students write them.</summary>
internal static class Matrices
{
    /// <summary>The rows, which must be of one length; a ragged answer becomes one of another shape.</summary>
    public static double[,] Of(IReadOnlyList<double[]> rows)
    {
        var columns = rows.Count == 0 ? 0 : rows[0].Length;
        return rows.All(row => row.Length == columns) ? Generate(rows.Count, columns, (i, j) => rows[i][j]) : new double[rows.Count, 0];
    }

    /// <summary>Numbers in rows of some columns.</summary>
    public static double[,] Of(double[] numbers, int columns) =>
        Generate(numbers.Length / columns, columns, (i, j) => numbers[i * columns + j]);

    /// <summary>The rows of an array.</summary>
    public static IEnumerable<double[]> Rows(double[,] x) =>
        Enumerable.Range(0, x.GetLength(0)).Select(i => Enumerable.Range(0, x.GetLength(1)).Select(j => x[i, j]).ToArray());

    /// <summary>Rows and columns exchanged.</summary>
    public static double[,] Transposed(double[,] x) => Generate(x.GetLength(1), x.GetLength(0), (i, j) => x[j, i]);

    /// <summary>An array of such elements.</summary>
    public static double[,] Generate(int rows, int columns, Func<int, int, double> element)
    {
        var result = new double[rows, columns];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
                result[i, j] = element(i, j);
        }
        return result;
    }
}
