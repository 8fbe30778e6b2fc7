using System.Numerics;
using Neural.Activations;
using Neural.Data;
using Neural.Networks;
using Neural.Numerics;

namespace Benchmarks.Networks;

/// <summary>One training step of a network with ReLU, softmax cross-entropy and SGD, on a fixed batch.</summary>
internal static class TrainingStep
{
    private const int BatchSize = 128;

    private static readonly int[] Sizes = [784, 256, 128, 10];

    /// <summary>The guide's network, batch 128, on digits or on random inputs; prints microseconds.</summary>
    public static void Report(string inputs, string element, int threads)
    {
        Parallelism.Threads = threads;
        var median = element == "float32" ? Median<float>(inputs == "digits") : Median<double>(inputs == "digits");
        Console.WriteLine(FormattableString.Invariant($"{median:F1}"));
    }

    /// <summary>A step on random inputs, of which none is 0.</summary>
    public static Action Create<T>(int[] sizes, int batch)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new Random(1);
        var x = Matrix.Generate(batch, sizes[0], (_, _) => T.CreateTruncating(random.NextDouble()));
        int[] labels = [.. Enumerable.Range(0, batch).Select(_ => random.Next(sizes[^1]))];
        return Create(sizes, Dataset.Classification(x, labels, sizes[^1]));
    }

    private static double Median<T>(bool onDigits)
        where T : unmanaged, IFloatingPointIeee754<T> => Stopwatches.Median(onDigits
            ? Create(Sizes, Mnist.Load("notebooks/data/mnist").Train.ToDataset<T>(BatchSize))
            : Create<T>(Sizes, BatchSize));

    private static Action Create<T>(int[] sizes, Dataset<T> batch)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var network = new NeuralNetwork<T>(sizes, new ReLU(), new HeNormal(), seed: 1);
        var trainer = new Trainer<T>(network, network.Loss, new SGD(0.01));
        return () => trainer.Step(batch.Inputs, batch.Targets);
    }
}
