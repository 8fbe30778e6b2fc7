using System.Globalization;
using System.Numerics;

namespace Neural.Tests.Reference;

/// <summary>Entries of softmax, log-softmax and their pullbacks that rows.py wrote, with the rows that they are of.</summary>
/// <param name="X">The row.</param>
/// <param name="Gradient">A gradient of the same length.</param>
/// <param name="Temperature">What the row is divided by.</param>
/// <param name="Entries">The exact results.</param>
public sealed record RowReference<T>(T[] X, T[] Gradient, double Temperature, RowEntry[] Entries)
    where T : IFloatingPointIeee754<T>
{
    public static IEnumerable<RowReference<T>> All =>
        ReferenceTable.Read("rows.csv.gz")
            .Where(cells => cells[0] == (typeof(T) == typeof(float) ? "float" : "double"))
            .GroupBy(cells => string.Join(",", cells[1..6]))
            .Select(row => Of(row.First(), [.. row.Select(Entry)]));

    private static RowReference<T> Of(string[] cells, RowEntry[] entries)
    {
        var (length, seed) = (int.Parse(cells[1], CultureInfo.InvariantCulture), ulong.Parse(cells[5]));
        T[] x = cells[2] == "equal"
            ? [.. Enumerable.Repeat(T.One, length)]
            : Numbers(seed, length, int.Parse(cells[2], CultureInfo.InvariantCulture));
        if (cells[3] != "")
            x[0] = T.CreateChecked(ReferenceTable.Number(cells[3]));
        return new(x, Numbers(seed + 1, length, 0), ReferenceTable.Number(cells[4]), entries);
    }

    private static RowEntry Entry(string[] cells) => new(
        int.Parse(cells[6], CultureInfo.InvariantCulture),
        [.. Enumerable.Range(0, 4).Select(i => ReferenceTable.Exact(cells, 7 + 2 * i))],
        [.. cells[15..].Select(ReferenceTable.Number)]);

    /// <summary>As in rows.py.</summary>
    private static T[] Numbers(ulong seed, int length, int exponent)
    {
        var bits = typeof(T) == typeof(float) ? 20 : 52;
        var numbers = new T[length];
        for (var i = 0; i < length; i++)
        {
            seed = unchecked(seed * 6364136223846793005 + 1442695040888963407);
            numbers[i] = T.CreateChecked(
                Math.ScaleB((long)(seed >> (64 - bits)) - (1L << (bits - 1)), exponent - bits + 1));
        }
        return numbers;
    }
}

/// <summary>What should stand at <paramref name="Index"/>: p, y, p's pullback, y's pullback, and the largest of each in
/// the row.</summary>
public sealed record RowEntry(int Index, Exact[] Results, double[] Scales);
