using Neural.Activations;
using Neural.Data;
using Neural.Networks;
using Neural.Numerics;

namespace Neural.Tests.Networks;

/// <summary>Losses and whole networks against finite differences.</summary>
public sealed class NetworkGradientTests
{
    private static readonly Matrix<double> Targets = Dataset.OneHot<double>([0, 1, 2, 2, 1, 0, 1, 2], 3);

    public static TheoryData<Activation> Smooth => [.. Activation.All.Where(f => f.Kinks.Count == 0)];

    [Theory]
    [MemberData(nameof(Smooth))]
    public void MultilayerNetworks(Activation activation) => GradientCheck.Network(
        new NeuralNetwork<double>([5, 7, 6, 3], activation, new XavierNormal(), seed: 2),
        RandomMatrix.Uniform<double>(8, 5, 1), new SoftmaxCrossEntropy(), Targets, seed: 3);

    [Fact]
    public void ADeepNetworkWithEveryLayer()
    {
        var make = new LayerFactory<double>(seed: 4, new HeNormal());
        var network = make.Sequential(
            make.Linear(5, 8), make.BatchNorm(8), make.Activation(new SiLU()),
            make.Residual(0.5, make.Linear(8, 8), make.BatchNorm(8), make.Activation(new Tanh()), make.Linear(8, 8)),
            make.PReLU(8), make.Linear(8, 3));
        GradientCheck.Network(network, RandomMatrix.Uniform<double>(8, 5, 9), new SoftmaxCrossEntropy(), Targets, seed: 5);
    }

    [Fact]
    public void Losses()
    {
        var output = RandomMatrix.Uniform<double>(8, 3, 6);
        GradientCheck.OfLoss(new SoftmaxCrossEntropy(), output, Targets, seed: 1);
        GradientCheck.OfLoss(new MeanSquaredError(), output, RandomMatrix.Uniform<double>(8, 3, 7), seed: 2);
        GradientCheck.OfLoss(new BinaryCrossEntropy(), output, RandomMatrix.Uniform<double>(8, 3, 8).Map(Math.Abs), seed: 3);
        GradientCheck.OfLoss(new BinaryCrossEntropy([1, 4, 0.5]), output, RandomMatrix.Uniform<double>(8, 3, 8).Map(Math.Abs), seed: 4);
        GradientCheck.OfLoss(new SoftmaxCrossEntropy([1, 0, 2], 0.2), output, Targets, seed: 5);
        GradientCheck.OfLoss(new SparseSoftmaxCrossEntropy([1, 0, 2], 0.2), output, Matrix.Column(0.0, 1, 2, 2, 1, 0, 1, 2), seed: 6);
        foreach (var loss in new Loss[] { new Huber(0.3), new SmoothL1(0.3), new MeanAbsoluteError() })
            GradientCheck.OfLoss(loss, output, output.Map(y => y + (y > 0 ? 0.1 : 1)), seed: 7);
    }
}
