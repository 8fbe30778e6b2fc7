using System.Globalization;
using System.Runtime.Intrinsics;
using Benchmarks.Numerics;
using Benchmarks.Peers;
using Neural.Activations;

namespace Benchmarks.Activations;

/// <summary>How many cycles each function takes for a register, beside how few its instructions would let it take.</summary>
internal static class CycleTable
{
    // In the first cache, and no power of two: see GuardedKernels.
    private const int Length = 2000;

    // So many calls that reading the clock does not count.
    private const int Calls = 100;

    private static readonly string[] Kinds = ["value", "derivative"];

    /// <summary>Prints a table in Markdown for each precision.</summary>
    public static void Print()
    {
        var listings = Path.GetTempFileName();
        try
        {
            var cycles = Measured(listings);
            var loops = LoopListing.Read(File.ReadAllText(listings)).ToLookup(loop => loop.Method, loop => loop.Loop);
            foreach (var element in new[] { "float", "double" })
            {
                Console.WriteLine($"\nIn {element}:\n\n| function | f | limit | instructions | f′ | limit | instructions |");
                Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
                foreach (var function in Activation.All)
                    Console.WriteLine($"| {function} | {string.Join(" | ", Kinds.Select(kind => Cell(kind, function, element)))} |");
            }

            string Cell(string kind, Activation function, string element)
            {
                var method = loops.SingleOrDefault(loop => IsOf(loop.Key, kind, function, element));
                var loop = method?.First();
                var measured = cycles[$"{kind} {function} {element}"].ToString("F1", CultureInfo.InvariantCulture);
                return loop is null or { CallsOut: true } ? $"{measured} | – | –"
                    : FormattableString.Invariant($"{measured} | {loop.Limit:F1} | {loop.Instructions}");
            }
        }
        finally
        {
            File.Delete(listings);
        }
    }

    /// <summary>Prints <c>kind function element;cycles</c>, where two multiply-adds are one cycle.</summary>
    public static void Measure()
    {
        foreach (var element in new[] { "float", "double" })
        {
            var (peak, width) = element == "float"
                ? (FusedMultiplyAddPeak.Measure<float>(), Lanes<float>())
                : (FusedMultiplyAddPeak.Measure<double>(), Lanes<double>());
            var cyclesPerMicrosecond = peak * 1000 / (2 * 2 * width);
            foreach (var function in Activation.All)
            {
                foreach (var kind in Kinds)
                {
                    var action = OwnCells.Ways([kind, $"{function}", element, $"{Length}"])["out"];
                    var microseconds = Stopwatches.Fastest(Repeated(action), 0.02) / Calls;
                    var cycles = microseconds * cyclesPerMicrosecond / (Length / (double)width);
                    Console.WriteLine(FormattableString.Invariant($"{kind} {function} {element};{cycles}"));
                }
            }
        }
    }

    private static Action Repeated(Action action) => () =>
    {
        for (var i = 0; i < Calls; i++)
            action();
    };

    private static int Lanes<T>() => Vector512.IsHardwareAccelerated ? Vector512<T>.Count : Vector256<T>.Count;

    private static bool IsOf(string method, string kind, Activation function, string element) =>
        method.Contains($"Loop`2[{element},")
        && method.Contains(kind == "value" ? ".ValuePass`1" : ".DerivativePass`1")
        && method.Contains($"[Neural.Activations.{function.GetType().Name}+");

    /// <summary>In a process that has the compiler write what it compiles, each method once.</summary>
    private static Dictionary<string, double> Measured(string listings) => OwnProcess.Numbers(
        ["cycles-measure"],
        ("DOTNET_TieredCompilation", "0"), ("DOTNET_JitDisasm", "Run"), ("DOTNET_JitStdOutFile", listings))
        .ToDictionary(row => row.Name, row => row.Number);
}
