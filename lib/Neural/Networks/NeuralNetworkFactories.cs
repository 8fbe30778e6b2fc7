using System.Numerics;
using Neural.Activations;
using Neural.Data;

namespace Neural.Networks;

/// <summary>Makes networks; the element type is inferred.</summary>
/// <example><code>
/// var moons = Moons.Generate(400);
/// var network = NeuralNetwork.For(moons, hidden: [16, 16]);
/// network.Train(moons, epochs: 50);
/// </code></example>
public static class NeuralNetwork
{
    /// <summary>A network as wide as the data at both ends.</summary>
    /// <param name="data">
    /// What it will learn from; its columns are the widths of input and output, unless the loss takes class numbers, of which
    /// each has an output.
    /// </param>
    /// <param name="hidden">The widths of the hidden layers, each at least 1; none makes a linear model.</param>
    /// <param name="activation">What follows every hidden layer; ReLU if null.</param>
    /// <param name="initializer">Where the weights begin; He's normal ones, which suit ReLU, if null.</param>
    /// <param name="seed">The same seed gives the same weights.</param>
    /// <param name="loss">
    /// What training makes small; if null, softmax cross-entropy, or binary cross-entropy where there is one target column.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A width is less than 1.</exception>
    public static NeuralNetwork<T> For<T>(
        Dataset<T> data, IReadOnlyList<int> hidden, Activation? activation = null, Initializer? initializer = null,
        int seed = 0, Loss? loss = null)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Require.Given(data);
        Require.Given(hidden);
        Require.EachAtLeast(1, hidden);
        var outputs = loss?.OutputsFor(data.Targets) ?? data.Targets.Columns;
        return new([data.Inputs.Columns, .. hidden, outputs], activation, initializer, seed, loss);
    }
}
