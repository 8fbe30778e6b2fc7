using Benchmarks.Numerics;
using Neural.Numerics;

namespace Benchmarks.Guard;

/// <summary>Finds what has become slower: compares each kernel with a loop of nothing but multiply-adds, by turns in one
/// process, and that ratio with the stored one.</summary>
/// <remarks>Times differ from machine to machine and from day to day; on one kind of processor the ratio does not. Where it
/// is stored of this kind, the guard proves that it would find kernels that take half as long again: run three times for
/// every two, nearly all must be refused.</remarks>
internal sealed class SpeedGuard
{
    private const int Rounds = 15;
    private const double Allowed = 1.3;

    private const int Processes = 6;

    // What took longest in another process.
    private const double MayBeMissed = 0.05;

    // A slower kernel stays slower when it is looked at again, with other arrays; a disturbance does not.
    private const int Looks = 4;

    private const string Tiering = "DOTNET_TieredCompilation";

    private static readonly TimeSpan Batch = TimeSpan.FromMicroseconds(200);

    private readonly StoredRatios _stored = StoredRatios.Read();

    /// <summary>0 if no kernel has become slower, and each would have been found.</summary>
    public int Run()
    {
        if (!IsReady())
            return 1;
        var slower = SlowerElsewhere(Slower(slowdown: 1));
        foreach (var (kernel, excess) in slower)
        {
            Console.WriteLine(FormattableString.Invariant(
                $"{kernel} takes {excess:F2} × what is stored for {StoredRatios.Processor}: make it faster, or store what it takes with guard-store"));
        }

        Console.WriteLine(FormattableString.Invariant(
            $"of {GuardedKernels.All.Count} kernels {slower.Count} take more than {Allowed} × what is stored; {_stored.Kind}"));
        return slower.Count == 0 && (!_stored.AreOfThisProcessor || WouldFindSlower()) ? 0 : 1;
    }

    /// <summary>Prints <c>kernel;ratio</c>.</summary>
    /// <param name="kernels">Those that are measured.</param>
    public static int Measure(IEnumerable<string> kernels)
    {
        if (!IsReady())
            return 1;
        foreach (var kernel in kernels)
            Console.WriteLine(FormattableString.Invariant($"{kernel};{Enumerable.Range(0, Looks).Min(_ => Ratio(kernel)):G3}"));
        return 0;
    }

    /// <summary>Writes what each kernel takes now in the slowest of several processes but one, which may have been disturbed:
    /// some take longer in one than in the next, by where their code and data lie.</summary>
    public static int Store()
    {
        if (!IsReady())
            return 1;
        var found = Enumerable.Range(0, Processes).SelectMany(_ => Measured(GuardedKernels.All.Keys)).ToLookup(row => row.Kernel, row => row.Ratio);
        StoredRatios.Write(found.ToDictionary(ratios => ratios.Key, ratios => ratios.Order().ElementAt(Processes - 2)));
        return 0;
    }

    /// <summary>In a process of its own.</summary>
    private static (string Kernel, double Ratio)[] Measured(IEnumerable<string> kernels) =>
        OwnProcess.Numbers(["guard-measure", .. kernels]);

    private bool WouldFindSlower()
    {
        var missed = GuardedKernels.All.Keys.Except(Slower(slowdown: 1.5).Keys).ToList();
        Console.WriteLine($"run three times for every two, all do but {missed.Count}: {string.Join(", ", missed)}");
        return missed.Count <= MayBeMissed * GuardedKernels.All.Count;
    }

    /// <summary>By how much, those that are above the limit at every look.</summary>
    private Dictionary<string, double> Slower(double slowdown)
    {
        var excess = GuardedKernels.All.Keys.ToDictionary(kernel => kernel, _ => double.PositiveInfinity);
        for (var look = 0; look < Looks; look++)
        {
            foreach (var kernel in excess.Keys.ToList())
                excess[kernel] = Math.Min(excess[kernel], Ratio(kernel, slowdown) / _stored.Of(kernel));
            excess = excess.Where(kernel => kernel.Value > Allowed).ToDictionary();
        }

        return excess;
    }

    /// <summary>Those of them that are above the limit in other processes, too.</summary>
    private Dictionary<string, double> SlowerElsewhere(Dictionary<string, double> slower)
    {
        for (var process = 0; process < Looks && slower.Count > 0; process++)
        {
            slower = Measured(slower.Keys)
                .Select(row => (row.Kernel, Excess: Math.Min(slower[row.Kernel], row.Ratio / _stored.Of(row.Kernel))))
                .Where(row => row.Excess > Allowed).ToDictionary();
        }

        return slower;
    }

    /// <summary>The kernel's time over that of the multiply-adds, of each the shortest of rounds in which both take turns:
    /// what else the machine does only adds to it.</summary>
    private static double Ratio(string kernel, double slowdown = 1)
    {
        Action yardstick = kernel.Contains("float") ? FusedMultiplyAddPeak.Run<float> : FusedMultiplyAddPeak.Run<double>;
        var action = GuardedKernels.All[kernel]();
        action();
        var calls = Math.Max(2, Stopwatches.CallsIn(Batch, action));
        var (own, yard) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            own = TimeSpan.FromTicks(Math.Min(own.Ticks, Stopwatches.Time(action, (int)(slowdown * calls)).Ticks));
            yard = TimeSpan.FromTicks(Math.Min(yard.Ticks, Stopwatches.Time(yardstick, 1).Ticks));
        }

        return own / yard / calls;
    }

    /// <summary>The compiler's last tier from the first call on: what it makes of many calls differs from process to
    /// process.</summary>
    private static bool IsReady()
    {
        Parallelism.Threads = 1;
        if (Environment.GetEnvironmentVariable(Tiering) == "0")
            return true;
        Console.WriteLine($"the guard needs code that is compiled once: start it with {Tiering}=0");
        return false;
    }
}
