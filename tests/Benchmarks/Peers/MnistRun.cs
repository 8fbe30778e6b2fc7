using System.Diagnostics;
using Neural.Activations;
using Neural.Data;
using Neural.Networks;

namespace Benchmarks.Peers;

/// <summary>784-256-128-10 on the first digits of MNIST, until it knows enough of those that it has not seen.</summary>
internal static class MnistRun
{
    private const double Enough = 0.975;

    private static readonly Mnist Mnist = Mnist.Load("notebooks/data/mnist");
    private static readonly Dataset<float> Test = Mnist.Test.ToDataset<float>();

    /// <summary>The seconds of training alone, the epochs, and the accuracy that was reached.</summary>
    public static Dictionary<string, double> Train(int count, int mostEpochs, int seed)
    {
        var data = Mnist.Train.ToDataset<float>(count);
        var network = new NeuralNetwork<float>([784, 256, 128, 10], new ReLU(), seed: seed);
        var trainer = new Trainer<float>(network, network.Loss, new Adam(0.001));
        var (time, epoch, accuracy) = (TimeSpan.Zero, 0, 0.0);
        while (epoch < mostEpochs && accuracy < Enough)
        {
            epoch++;
            var start = Stopwatch.GetTimestamp();
            trainer.Train(data, epochs: 1, new() { BatchSize = 128, Seed = (100 * seed) + epoch });
            time += Stopwatch.GetElapsedTime(start);
            accuracy = trainer.Evaluate(Test).Accuracy!.Value;
        }

        return new() { ["seconds"] = time.TotalSeconds, ["epochs"] = epoch, ["accuracy"] = accuracy };
    }
}
