using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Peers;

/// <summary>Answers requests, one a line, with how long something takes; compare.py asks, and serve.py does the same in
/// Python.</summary>
/// <remarks>A request is the seconds to measure and the words of a cell with bars between them, an answer
/// <c>way=seconds</c> for every way to do it, none if there is none.</remarks>
internal static class Server
{
    private static readonly TimeSpan BatchTime = TimeSpan.FromMicroseconds(50);

    // Enough calls for the compiler's last tier, but a slow action need not be repeated for its sake.
    private const int FirstCalls = 100;
    private static readonly TimeSpan FirstTime = TimeSpan.FromSeconds(0.3);

    /// <param name="ways">What there is to time for the words of a cell, by the name of the way.</param>
    public static void Run(Func<string[], Dictionary<string, Action>> ways)
    {
        var prepared = new Dictionary<string, Dictionary<string, Action>>();
        while (Console.ReadLine() is { } request)
        {
            var (seconds, cell) = (request[..request.IndexOf('|')], request[(request.IndexOf('|') + 1)..]);
            if (!prepared.TryGetValue(cell, out var actions))
            {
                prepared[cell] = actions = ways(cell.Split('|'));
                foreach (var action in actions.Values)
                    BatchTimes(action, calls: 1, FirstTime, least: 1, FirstCalls);
            }

            var time = TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture));
            Console.WriteLine(string.Join(' ', actions.Select(way =>
                FormattableString.Invariant($"{way.Key}={Median(way.Value, time):E4}"))));
        }
    }

    /// <summary>The seconds that a call takes as a rule, once caches and clocks have got used to it.</summary>
    private static double Median(Action action, TimeSpan time)
    {
        action();
        var start = Stopwatch.GetTimestamp();
        action();
        var calls = Math.Max(1, (int)(BatchTime / Stopwatch.GetElapsedTime(start)));
        BatchTimes(action, calls, time / 4, least: 1);
        var times = BatchTimes(action, calls, time, least: 3);
        times.Sort();
        return times[times.Count / 2];
    }

    private static List<double> BatchTimes(Action action, int calls, TimeSpan time, int least, int most = int.MaxValue)
    {
        var times = new List<double>();
        for (var begin = Stopwatch.GetTimestamp(); times.Count < least || (times.Count < most && Stopwatch.GetElapsedTime(begin) < time);)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < calls; i++)
                action();
            times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds / calls);
        }

        return times;
    }
}
