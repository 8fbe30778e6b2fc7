using System.Diagnostics;

namespace Benchmarks;

/// <summary>Medians of repeated runs, in microseconds.</summary>
internal static class Stopwatches
{
    public static double Median(Action action, double seconds = 1)
    {
        var warmUp = Stopwatch.StartNew();
        for (var i = 0; i < 40 || warmUp.Elapsed.TotalSeconds < seconds / 2; i++)
        {
            action();
            // A slow step need not be repeated for the compiler's sake.
            if (warmUp.Elapsed.TotalSeconds > 2 * seconds)
                break;
        }

        var times = new List<double>();
        for (var total = Stopwatch.StartNew(); total.Elapsed.TotalSeconds < seconds || times.Count < 5;)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        times.Sort();
        return times[times.Count / 2];
    }
}
