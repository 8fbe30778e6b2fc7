using Neural.Activations;
using Neural.Data;
using Neural.Networks;

namespace Neural.Charts.Tests;

/// <summary>A small network that has learnt two moons, and what its training left to draw.</summary>
internal static class Trained
{
    public static Dataset<double> Moons { get; } = Neural.Data.Moons.Generate<double>(60, seed: 1);

    public static NeuralNetwork<double> Network { get; } = NewNetwork();

    public static History History { get; } = Network.Train(Moons, 60, new Adam(0.02), new() { BatchSize = 20, Validation = Moons });

    public static IReadOnlyList<LayerTrace<double>> Traces { get; } = Diagnostics.Trace(Network, Moons, Network.Loss);

    /// <summary>Three images: a black one that shows a 4, a white one that shows a 7, and a grey one that shows a 9.</summary>
    public static Digits Digits { get; } = new(
        new([.. Enumerable.Repeat((byte)255, 784), .. Enumerable.Repeat((byte)0, 784), .. Enumerable.Repeat((byte)128, 784)]), [4, 7, 9]);

    public static NeuralNetwork<double> NewNetwork() => new([2, 8, 8, 1], new Tanh(), new XavierNormal(), seed: 1);
}
