using Neural.Activations;
using Neural.Data;
using Neural.Networks;
using Neural.Tests.Data;

namespace Neural.Tests.Networks;

/// <summary>The guide's network on the whole of MNIST.</summary>
public sealed class MnistTrainingTests
{
    private static readonly Mnist Mnist = Mnist.Load(MnistFiles.Folder);

    [Fact]
    public void WithHeItReaches97AndAHalfPercentWithinFiveEpochs()
    {
        var network = new NeuralNetwork<float>([784, 256, 128, 10], new ReLU(), new HeNormal(), seed: 1);
        network.Train(Mnist.Train.ToDataset<float>(), epochs: 5, new Adam(0.001));
        var accuracy = network.Evaluate(Mnist.Test.ToDataset<float>()).Accuracy;
        Assert.True(accuracy >= 0.975, $"accuracy {accuracy}");
    }

    [Fact]
    public void TheGuidesInitialisationSaysNothingAboutAnyDigit()
    {
        var network = new NeuralNetwork<double>([784, 256, 128, 10], new ReLU(), new RandomNormal(0.01), seed: 1);
        var data = Mnist.Test.ToDataset<double>(1000);
        var traces = Diagnostics.Trace(network, data, network.Loss);
        // Where the guide's signal goes: 0.05 after the first activation, 0.006 after the second, nothing in the logits.
        Assert.InRange(traces[1].Statistics.StandardDeviation, 0.045, 0.065);
        Assert.InRange(traces[3].Statistics.StandardDeviation, 0.004, 0.008);
        Assert.InRange(traces[4].Statistics.StandardDeviation, 0.0005, 0.0015);
        Assert.All(network.Probabilities(data.Inputs).Span.ToArray(), p => Assert.InRange(p, 0.099, 0.101));
        Assert.Equal(Math.Log(10), network.Evaluate(data).Loss, 0.001);
    }
}
