using System.Numerics;
using Benchmarks.Peers;
using Neural.Data;
using Neural.Networks;
using Neural.Numerics;

namespace Benchmarks.Networks;

/// <summary>One training step of a network with ReLU and softmax cross-entropy, on a fixed batch.</summary>
internal static class TrainingStep
{
    /// <param name="rule">How the parameters move.</param>
    /// <param name="sizes">The widths of the network.</param>
    /// <param name="rows">The examples of the batch.</param>
    /// <param name="onDigits">The first of MNIST, or random inputs, of which none is 0.</param>
    public static Action Create<T>(Optimizer rule, int[] sizes, int rows, bool onDigits = false)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var data = onDigits
            ? Mnist.Load("notebooks/data/mnist").Train.ToDataset<T>(rows)
            : Dataset.Classification(Inputs.Batch(rows * sizes[0]).AsRows<T>(rows, sizes[0]), Inputs.Labels(rows, sizes[^1]), sizes[^1]);
        var network = new NeuralNetwork<T>(sizes, seed: 1);
        var trainer = new Trainer<T>(network, network.Loss, rule);
        return () => trainer.Step(data.Inputs, data.Targets);
    }

    /// <summary>Numbers as a matrix of this element.</summary>
    public static Matrix<T> AsRows<T>(this double[] numbers, int rows, int columns)
        where T : unmanaged, IFloatingPointIeee754<T> => new([.. numbers.Select(T.CreateTruncating)], rows, columns);
}
