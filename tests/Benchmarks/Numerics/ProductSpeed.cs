using System.Numerics;
using Neural.Numerics;

namespace Benchmarks.Numerics;

/// <summary>Products of square matrices on one core, in GFLOP/s and as a share of the measured peak.</summary>
internal static class ProductSpeed
{
    public static void Report()
    {
        Parallelism.Threads = 1;
        Report<float>();
        Report<double>();
    }

    private static void Report<T>()
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var peak = FusedMultiplyAddPeak.Measure<T>();
        var element = typeof(T) == typeof(float) ? "float" : "double";
        Console.WriteLine(FormattableString.Invariant($"\n{element}, beside a peak of {peak:F0} GFLOP/s:\n"));
        Console.WriteLine("| n | A·B | Aᵀ·B | A·Bᵀ |\n|---:|---:|---:|---:|");
        foreach (var n in new[] { 64, 128, 256, 333, 512, 777, 1024, 2048 })
        {
            var (a, b, workspace) = (Random<T>(n, 1), Random<T>(n, 2), new Workspace<T>());
            Func<Matrix<T>>[] products = [() => a * b, () => a.TransposeMultiply(b), () => a.MultiplyTranspose(b)];
            Console.WriteLine($"| {n} | " + string.Join(" | ", products.Select(product => Cell(Time(product, workspace), n, peak))) + " |");
        }
    }

    private static double Time<T>(Func<Matrix<T>> product, Workspace<T> workspace)
        where T : unmanaged, IFloatingPointIeee754<T> => Stopwatches.Fastest(
            () =>
            {
                using var step = workspace.Step();
                product();
            },
            0.4);

    private static string Cell(double time, int n, double peak)
    {
        var speed = 2.0 * n * n * n / time / 1000;
        return FormattableString.Invariant($"{speed:F0} ({100 * speed / peak:F0} %)");
    }

    private static Matrix<T> Random<T>(int n, int seed)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        return Matrix.Generate(n, n, (_, _) => T.CreateTruncating(random.NextDouble()));
    }
}
