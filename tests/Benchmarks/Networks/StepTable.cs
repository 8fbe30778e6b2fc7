using Neural.Networks;
using Neural.Numerics;

namespace Benchmarks.Networks;

/// <summary>How the time of a step grows with width and batch: three layers of one width and ten outputs, in float.</summary>
internal static class StepTable
{
    private static readonly int[] Batches = [1, 16, 128, 1024, 4096];

    public static void Report()
    {
        Parallelism.Threads = 1;
        // The first cell would be measured while its code is still being compiled.
        Cell(64, 1);
        Console.WriteLine("| width | " + string.Join(" | ", Batches.Select(batch => $"batch {batch}")) + " |");
        Console.WriteLine("|---:|" + string.Concat(Batches.Select(_ => "---:|")));
        foreach (var width in new[] { 64, 128, 256, 512, 1024, 2048 })
            Console.WriteLine($"| {width} | " + string.Join(" | ", Batches.Select(batch => Cell(width, batch))) + " |");
    }

    /// <summary>Microseconds, and GFLOP/s: six operations per weight and example, less the input gradient of the first layer.</summary>
    private static string Cell(int width, int batch)
    {
        var time = Stopwatches.Median(TrainingStep.Create<float>(new SGD(0.001), [width, width, width, width, 10], batch), seconds: 0.3);
        var operations = batch * ((4.0 * width * width) + (6.0 * ((2 * width * width) + (10 * width))));
        return FormattableString.Invariant($"{time:N0} µs ({operations / time / 1000:F0})");
    }
}
