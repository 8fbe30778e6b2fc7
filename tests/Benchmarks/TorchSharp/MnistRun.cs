using System.Diagnostics;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchSharpPeer;

/// <summary>784-256-128-10 on the first digits of MNIST, until it knows enough of those that it has not seen.</summary>
internal static class MnistRun
{
    private const double Enough = 0.975;
    private const int Batch = 128;

    /// <summary>The seconds of training alone, the epochs, and the accuracy that was reached.</summary>
    public static Dictionary<string, double> Train(int count, int mostEpochs, int seed)
    {
        using var scope = NewDisposeScope();
        manual_seed(seed);
        var (images, labels) = (Digits.Images("train", count), Digits.Labels("train", count));
        var (testImages, testLabels) = (Digits.Images("t10k", 10_000), Digits.Labels("t10k", 10_000));
        var network = LibTorchCells.Network(ScalarType.Float32, [784, 256, 128, 10]);
        var optimizer = optim.Adam(network.parameters(), 0.001);
        var (time, epoch, accuracy) = (TimeSpan.Zero, 0, 0.0);
        while (epoch < mostEpochs && accuracy < Enough)
        {
            epoch++;
            var start = Stopwatch.GetTimestamp();
            Epoch();
            time += Stopwatch.GetElapsedTime(start);
            using var mode = no_grad();
            accuracy = network.forward(testImages).argmax(1).eq(testLabels).to(ScalarType.Float64).mean().ToDouble();
        }

        return new() { ["seconds"] = time.TotalSeconds, ["epochs"] = epoch, ["accuracy"] = accuracy };

        void Epoch()
        {
            using var order = randperm(count);
            for (var first = 0; first < count; first += Batch)
            {
                using var step = NewDisposeScope();
                var some = order.narrow(0, first, Math.Min(Batch, count - first));
                optimizer.zero_grad();
                nn.functional.cross_entropy(network.forward(images.index_select(0, some)), labels.index_select(0, some)).backward();
                optimizer.step();
            }
        }
    }
}
