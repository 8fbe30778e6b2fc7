using System.Globalization;
using System.IO.Compression;
using System.Numerics;

namespace Neural.Tests.Reference;

/// <summary>One row of activations.csv.gz.</summary>
public readonly record struct ReferencePoint(double X, Exact Value, Exact Derivative);

/// <summary>A number to more digits than a double holds.</summary>
/// <param name="Nearest">The nearest double.</param>
/// <param name="Rest">What that misses, in units of its last place.</param>
public readonly record struct Exact(double Nearest, double Rest)
{
    /// <summary>How many units of T's last place <paramref name="actual"/> is away; null where the exact value is no
    /// normal number of T.</summary>
    public double? UlpsFrom<T>(T actual) where T : IFloatingPointIeee754<T>, IMinMaxValue<T>
    {
        var digits = typeof(T) == typeof(float) ? 24 : 53;
        var smallest = typeof(T) == typeof(float) ? 1.1754943508222875e-38 : 2.2250738585072014e-308;
        if (Math.Abs(Nearest) < smallest || !T.IsFinite(T.CreateChecked(Nearest)))
            return null;
        var exponent = Math.ILogB(Nearest) + 1;
        var missed = Rest * Math.ScaleB(1, digits - 53);
        return Math.Abs(Math.ScaleB(double.CreateChecked(actual) - Nearest, digits - exponent) - missed);
    }
}

/// <summary>The exact values that activations.py wrote.</summary>
public static class ActivationReference
{
    private static readonly Lazy<ILookup<(string Function, string Precision), ReferencePoint>> Table = new(Read);

    public static IEnumerable<string> Functions => Table.Value.Select(group => group.Key.Function).Distinct();

    public static ReferencePoint[] Points<T>(string function) =>
        [.. Table.Value[(function, typeof(T) == typeof(float) ? "float" : "double")]];

    private static ILookup<(string, string), ReferencePoint> Read()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Reference", "activations.csv.gz"));
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        text.ReadLine();
        var rows = new List<(string, string, ReferencePoint)>();
        while (text.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            rows.Add((cells[0].Trim('"'), cells[1], new(Number(cells[2]),
                new(Number(cells[3]), Number(cells[4])), new(Number(cells[5]), Number(cells[6])))));
        }
        return rows.ToLookup(row => (row.Item1, row.Item2), row => row.Item3);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
