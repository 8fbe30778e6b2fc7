using System.Globalization;
using Neural.Numerics;

namespace Neural.Tests.Networks.Reference;

/// <summary>The tables that networks.py and losses.py wrote, and the sequence of numbers that both sides compute.</summary>
internal static class PyTorch
{
    private const double Tolerance = 1e-12;

    private static readonly ILookup<string, double> Table = new[] { "networks.csv", "losses.csv" }
        .SelectMany(file => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Networks", "Reference", file)).Skip(1))
        .Select(line => line.Split(','))
        .ToLookup(cells => cells[0], cells => double.Parse(cells[2], CultureInfo.InvariantCulture));

    public static IEnumerable<string> Keys => Table.Select(entries => entries.Key);

    public static double[] Values(string key) => [.. Table[key]];

    public static Matrix<double> Sequence(uint seed, int rows, int columns) => new Generator(seed).Next(rows, columns);

    /// <summary>All elements of a small matrix, or the norm, a projection and some entries of a large one.</summary>
    public static void RequireEqual(string key, Matrix<double> actual)
    {
        if (Table.Contains(key))
        {
            RequireEqual(key, actual.Span.ToArray());
            return;
        }

        var elements = actual.Span.ToArray();
        RequireEqual($"{key}.norm", Math.Sqrt(elements.Sum(x => x * x)));
        RequireEqual($"{key}.projection", elements.Zip(Sequence(99, 1, elements.Length).Span.ToArray(), (x, s) => x * s).Sum());
        RequireEqual($"{key}.entries", [.. elements.Where((_, i) => i % Math.Max(1, elements.Length / 16) == 0)]);
    }

    public static void RequireEqual(string key, params double[] actual) => RequireEqual(key, actual, Tolerance);

    public static void RequireEqual(string key, double[] actual, double tolerance)
    {
        var expected = Values(key);
        Assert.Equal(expected.Length, actual.Length);
        Assert.NotEmpty(expected);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.True(
                expected[i].Equals(actual[i])
                || Math.Abs(expected[i] - actual[i]) <= tolerance * Math.Max(1, Math.Abs(expected[i])),
                $"{key}[{i}] is {actual[i]:R}, but PyTorch has {expected[i]:R}");
        }
    }

    public sealed class Generator(uint seed)
    {
        private uint _state = seed;

        public Matrix<double> Next(int rows, int columns) => Matrix.Generate(rows, columns, (_, _) =>
        {
            _state = unchecked((1664525 * _state) + 1013904223);
            return (_state / 2147483648.0) - 1;
        });
    }
}
