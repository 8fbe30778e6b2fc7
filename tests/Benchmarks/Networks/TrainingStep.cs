using System.Numerics;
using Neural.Activations;
using Neural.Data;
using Neural.Networks;
using Neural.Numerics;

namespace Benchmarks.Networks;

/// <summary>One training step of a network with ReLU, softmax cross-entropy and SGD, on a fixed batch.</summary>
internal static class TrainingStep
{
    /// <summary>The guide's network, batch 128; prints microseconds.</summary>
    public static void Report(string element, int threads)
    {
        Parallelism.Threads = threads;
        int[] sizes = [784, 256, 128, 10];
        var median = element == "float32" ? Stopwatches.Median(Create<float>(sizes, 128)) : Stopwatches.Median(Create<double>(sizes, 128));
        Console.WriteLine(FormattableString.Invariant($"{median:F1}"));
    }

    public static Action Create<T>(int[] sizes, int batch)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new Random(1);
        var x = Matrix.Generate(batch, sizes[0], (_, _) => T.CreateTruncating(random.NextDouble()));
        var y = Dataset.OneHot<T>([.. Enumerable.Range(0, batch).Select(_ => random.Next(sizes[^1]))], sizes[^1]);
        var network = new NeuralNetwork<T>(sizes, new ReLU(), new HeNormal(), seed: 1);
        var trainer = new Trainer<T>(network, network.Loss, new SGD(0.01));
        return () => trainer.Step(x, y);
    }
}
