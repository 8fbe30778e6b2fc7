using Neural.Activations;
using Neural.Data;
using Neural.Networks;
using Neural.Numerics;
using Neural.Tests.Networks.Reference;

namespace Neural.Tests.Networks;

/// <summary>Whole networks against PyTorch in double, to 1e-12: forward, loss, gradients, three steps of each optimiser.</summary>
public sealed class PyTorchTests
{
    private static readonly Dictionary<string, Optimizer> Optimizers = new()
    {
        ["sgd"] = new SGD(0.1),
        ["momentum"] = new SGD(0.05, momentum: 0.9),
        ["adam"] = new Adam(0.001),
        ["sgd-decay"] = new SGD(0.1, weightDecay: 0.05),
        ["nesterov"] = new SGD(0.05, momentum: 0.9, weightDecay: 0.05, nesterov: true),
        ["adam-decay"] = new Adam(0.001, weightDecay: 0.05),
        ["adamw"] = new AdamW(0.001, weightDecay: 0.05),
        ["rmsprop"] = new RMSprop(0.01, alpha: 0.9, weightDecay: 0.05),
    };

    public static TheoryData<string> OptimizerNames => [.. Optimizers.Keys];

    [Theory]
    [MemberData(nameof(OptimizerNames))]
    public void TheGuidesNetwork(string optimizer)
    {
        int[] labels = [.. Enumerable.Range(0, 16).Select(i => 7 * i % 10)];
        Check("guide", [784, 256, 128, 10], new ReLU(), new SoftmaxCrossEntropy(), Dataset.OneHot<double>(labels, 10), optimizer);
    }

    [Theory]
    [MemberData(nameof(OptimizerNames))]
    public void ASmallNetworkInEveryElement(string optimizer)
    {
        int[] labels = [.. Enumerable.Range(0, 8).Select(i => i % 3)];
        Check("small", [5, 4, 3], new Tanh(), new SoftmaxCrossEntropy(), Dataset.OneHot<double>(labels, 3), optimizer);
    }

    [Theory]
    [MemberData(nameof(OptimizerNames))]
    public void MeanSquaredError(string optimizer) =>
        Check("mse", [5, 4, 2], new Tanh(), new MeanSquaredError(), PyTorch.Sequence(5, 8, 2), optimizer);

    [Theory]
    [MemberData(nameof(OptimizerNames))]
    public void BinaryCrossEntropy(string optimizer) => Check(
        "bce", [5, 4, 2], new Tanh(), new BinaryCrossEntropy(), PyTorch.Sequence(5, 8, 2).Map(x => (x + 1) / 2), optimizer);

    private static void Check(
        string key, int[] sizes, Activation activation, Loss loss, Matrix<double> targets, string optimizer)
    {
        var network = new NeuralNetwork<double>(sizes, activation, new RandomNormal(0), loss: loss);
        var sequence = new PyTorch.Generator(1);
        foreach (var parameter in network.Parameters)
        {
            var factor = parameter.Name == "bias" ? 0.1 : Math.Sqrt(6.0 / parameter.Value.Rows);
            (factor * sequence.Next(parameter.Value.Rows, parameter.Value.Columns)).Span.CopyTo(parameter.Value.Span);
        }

        var x = sequence.Next(targets.Rows, sizes[0]);
        PyTorch.RequireEqual($"{key}.output", network.Forward(x));
        Train(key, network, x, targets, optimizer);
    }

    private static void Train(
        string key, NeuralNetwork<double> network, Matrix<double> x, Matrix<double> targets, string optimizer)
    {
        var trainer = new Trainer<double>(network, network.Loss, Optimizers[optimizer]);
        for (var step = 0; step < 3; step++)
        {
            PyTorch.RequireEqual($"{key}.{optimizer}.loss{step}", trainer.Step(x, targets).Loss);
            for (var i = 0; step == 0 && i < network.Parameters.Count; i++)
                PyTorch.RequireEqual($"{key}.gradient{i}", network.Parameters[i].Gradient);
        }

        for (var i = 0; i < network.Parameters.Count; i++)
            PyTorch.RequireEqual($"{key}.{optimizer}.parameter{i}", network.Parameters[i].Value);
    }
}
