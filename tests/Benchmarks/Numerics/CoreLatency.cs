using System.Diagnostics;

namespace Benchmarks.Numerics;

/// <summary>Core-to-core latency: the time that a cache line takes from one core to another and back.</summary>
/// <remarks>
/// Cores that share a cache need some hundred nanoseconds, others several hundred, and work on several threads is slower
/// there. A virtual machine may have either, by turns.
/// </remarks>
internal static class CoreLatency
{
    private const int Turns = 200_000;
    private const int Warmup = 20_000;

    private static int _ball;

    public static void Report() => Console.WriteLine(FormattableString.Invariant($"{Measure():F0}"));

    private static double Measure()
    {
        var other = new Thread(() => Play(from: 1));
        other.Start();
        Play(from: 0, until: Warmup);
        var begin = Stopwatch.GetTimestamp();
        Play(from: Warmup);
        var time = Stopwatch.GetElapsedTime(begin);
        other.Join();
        return time.TotalNanoseconds / ((Turns - Warmup) / 2);
    }

    /// <summary>Takes every second turn.</summary>
    private static void Play(int from, int until = Turns)
    {
        for (var turn = from; turn < until; turn += 2)
        {
            while (Volatile.Read(ref _ball) != turn)
            {
            }

            Volatile.Write(ref _ball, turn + 1);
        }
    }
}
