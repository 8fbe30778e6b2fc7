using System.Diagnostics;

namespace Benchmarks;

/// <summary>Times of repeated runs, in microseconds.</summary>
internal static class Stopwatches
{
    /// <summary>The median: how long it takes as a rule.</summary>
    public static double Median(Action action, double seconds = 1)
    {
        var times = Measure(action, seconds);
        times.Sort();
        return times[times.Count / 2];
    }

    /// <summary>What so many calls take together.</summary>
    public static TimeSpan Time(Action action, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++)
            action();
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>How many calls take so long; one alone may take less than the clock can tell.</summary>
    public static int CallsIn(TimeSpan time, Action action)
    {
        var calls = 1;
        while (Time(action, calls) < time)
            calls *= 2;
        return calls;
    }

    /// <summary>The shortest: how long it takes when nothing else wants the core.</summary>
    public static double Fastest(Action action, double seconds = 1) => Measure(action, seconds).Min();

    private static List<double> Measure(Action action, double seconds)
    {
        var warmUp = Stopwatch.StartNew();
        // Enough for the compiler's last tier, but a slow action need not be repeated for its sake.
        for (var i = 0; (i < 40 || warmUp.Elapsed.TotalSeconds < seconds / 2) && warmUp.Elapsed.TotalSeconds < 2 * seconds; i++)
            action();

        var times = new List<double>();
        for (var total = Stopwatch.StartNew(); total.Elapsed.TotalSeconds < seconds || times.Count < 5;)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        return times;
    }
}
