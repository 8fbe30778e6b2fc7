namespace Benchmarks.Peers;

/// <summary>What the functions and networks that compare.py times are given, row after row; as inputs.py has it.</summary>
internal static class Inputs
{
    /// <summary>Evenly spread over [−8, 8), where the functions do their work.</summary>
    public static double[] Arguments(int count) => Random(1, count, number => (number * 16) - 8);

    public static double[] Gradients(int count) => Random(2, count, number => number);

    /// <summary>A batch of which no number is 0.</summary>
    public static double[] Batch(int count) => Random(1, count, number => number);

    public static int[] Labels(int count, int classes)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(classes))];
    }

    /// <summary>784-256-10 as numbers.</summary>
    public static int[] Widths(string text) => [.. text.Split('-').Select(int.Parse)];

    private static double[] Random(int seed, int count, Func<double, double> number)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => number(random.NextDouble()))];
    }
}
