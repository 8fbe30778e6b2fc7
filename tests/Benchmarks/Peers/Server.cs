using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Peers;

/// <summary>Answers requests, one a line, with how long something takes; compare.py asks, and serve.py does the same in
/// Python.</summary>
/// <remarks>A request is the seconds to measure and the words of a cell with bars between them, an answer
/// <c>way=seconds</c> for every way to do it, none if there is none.</remarks>
internal static class Server
{
    private static readonly string[] SmallStep = ["step", "SGD", "float", "8-8-4", "4", "random"];

    private static readonly TimeSpan BatchTime = TimeSpan.FromMicroseconds(50);

    // Enough calls for the compiler's last tier, but a slow action need not be repeated for its sake.
    private const int FirstCalls = 100;
    private static readonly TimeSpan FirstTime = TimeSpan.FromSeconds(0.3);

    /// <param name="ways">What there is to time for the words of a cell, by the name of the way.</param>
    /// <param name="train">What a training on so many digits, for so many epochs at most, with a seed, comes to.</param>
    public static void Run(Func<string[], Dictionary<string, Action>> ways, Func<int, int, int, Dictionary<string, double>> train)
    {
        var prepared = new Dictionary<string, Dictionary<string, Action>>();
        while (Console.ReadLine() is { } request)
        {
            var words = request.Split('|');
            Answer(words[1..] switch
            {
                ["memory", .. var step] => new() { ["bytes"] = MemoryOfSteps.Measure(() => First(SmallStep), () => First(step)) },
                ["mnist", var count, var epochs, var seed] => train(int.Parse(count), int.Parse(epochs), int.Parse(seed)),
                var cell => Times(Prepared(cell), TimeSpan.FromSeconds(double.Parse(words[0], CultureInfo.InvariantCulture))),
            });
        }

        Action First(string[] cell) => ways(cell).Values.First();

        Dictionary<string, Action> Prepared(string[] cell)
        {
            var name = string.Join('|', cell);
            if (!prepared.TryGetValue(name, out var actions))
            {
                prepared[name] = actions = ways(cell);
                foreach (var action in actions.Values)
                    BatchTimes(action, calls: 1, FirstTime, least: 1, FirstCalls);
            }

            return actions;
        }
    }

    private static void Answer(Dictionary<string, double> found) =>
        Console.WriteLine(string.Join(' ', found.Select(number => FormattableString.Invariant($"{number.Key}={number.Value:E4}"))));

    private static Dictionary<string, double> Times(Dictionary<string, Action> ways, TimeSpan time) =>
        ways.ToDictionary(way => way.Key, way => Median(way.Value, time));

    /// <summary>The seconds that a call takes as a rule, once caches and clocks have got used to it.</summary>
    private static double Median(Action action, TimeSpan time)
    {
        action();
        var calls = Stopwatches.CallsIn(BatchTime, action);
        BatchTimes(action, calls, time / 4, least: 1);
        var times = BatchTimes(action, calls, time, least: 3);
        times.Sort();
        return times[times.Count / 2];
    }

    private static List<double> BatchTimes(Action action, int calls, TimeSpan time, int least, int most = int.MaxValue)
    {
        var times = new List<double>();
        for (var begin = Stopwatch.GetTimestamp(); times.Count < least || (times.Count < most && Stopwatch.GetElapsedTime(begin) < time);)
            times.Add(Stopwatches.Time(action, calls).TotalSeconds / calls);
        return times;
    }
}
