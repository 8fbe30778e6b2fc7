using System.Globalization;
using System.IO.Compression;

namespace Neural.Tests.Reference;

/// <summary>Reads the tables that the Python scripts in this folder wrote.</summary>
internal static class ReferenceTable
{
    /// <summary>The cells of each row below the heading.</summary>
    public static IEnumerable<string[]> Read(string file)
    {
        using var packed = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Reference", file));
        using var text = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        text.ReadLine();
        while (text.ReadLine() is { } line)
            yield return line.Split(',');
    }

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The exact value whose nearest double and rest stand at <paramref name="column"/>.</summary>
    public static Exact Exact(string[] cells, int column) => new(Number(cells[column]), Number(cells[column + 1]));
}
