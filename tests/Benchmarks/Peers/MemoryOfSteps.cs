using System.Globalization;

namespace Benchmarks.Peers;

/// <summary>How many bytes a process grows by while it takes steps of training, as Linux counts them.</summary>
internal static class MemoryOfSteps
{
    private const string Self = "/proc/self";
    private const int Steps = 5;

    /// <param name="makeSmall">What loads and compiles all code.</param>
    /// <param name="make">The network and its batch, which are there before.</param>
    public static double Measure(Func<Action> makeSmall, Func<Action> make)
    {
        Run(makeSmall(), 200);
        var step = make();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        // What was needed at most counts from here.
        File.WriteAllText($"{Self}/clear_refs", "5");
        var before = Bytes("VmRSS:");
        Run(step, Steps);
        return Bytes("VmHWM:") - before;
    }

    private static void Run(Action action, int times)
    {
        for (var i = 0; i < times; i++)
            action();
    }

    private static double Bytes(string name) => 1024 * double.Parse(
        File.ReadLines($"{Self}/status").First(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Split('\t')[^1],
        CultureInfo.InvariantCulture);
}
