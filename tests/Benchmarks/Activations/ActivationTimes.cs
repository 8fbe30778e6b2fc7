using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using Neural.Activations;

namespace Benchmarks.Activations;

/// <summary>Prints <c>function,precision,what,length,seconds</c>, what compare.py sets beside NumPy and
/// PyTorch.</summary>
internal static class ActivationTimes
{
    private static readonly int[] Lengths = [1 << 10, 1 << 16, 1 << 20];
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(0.1);
    private const int ElementsPerRound = 1 << 17;

    /// <summary>Evenly spread over [−8, 8), where the functions do their work.</summary>
    public static double[] Arguments(int length)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, length).Select(_ => random.NextDouble() * 16 - 8)];
    }

    public static void Report()
    {
        Print<float>("float");
        Print<double>("double");
    }

    private static void Print<T>(string precision) where T : IFloatingPointIeee754<T>
    {
        foreach (var length in Lengths)
        {
            T[] x = [.. Arguments(length).Select(T.CreateChecked)];
            T[] value = new T[length], derivative = new T[length];
            foreach (var f in Activation.All)
            {
                Line("value", Median(length, () => f.Value<T>(x, value)));
                Line("derivative", Median(length, () => f.Derivative<T>(x, derivative)));
                Line("both", Median(length, () => f.ValueAndDerivative<T>(x, value, derivative)));

                void Line(string what, double seconds) => Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{f.GetType().Name},{precision},{what},{length},{seconds:E4}"));
            }
        }
    }

    /// <summary>The median of many rounds.</summary>
    private static double Median(int length, Action action)
    {
        for (var i = 0; i < 5; i++)
            action();
        var repetitions = Math.Max(1, ElementsPerRound / length);
        var rounds = new List<double>();
        for (var begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin) < Duration;)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < repetitions; i++)
                action();
            rounds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds / repetitions);
        }
        rounds.Sort();
        return rounds[rounds.Count / 2];
    }
}
