using Neural.Data;
using Neural.Networks;
using Neural.Numerics;

namespace Neural.Tests.Networks.Losses;

public sealed class SparseSoftmaxCrossEntropyTests
{
    private static readonly int[] Labels = [.. Enumerable.Range(0, 3000).Select(i => i * i % 7 % 3)];
    private static readonly Matrix<double> Inputs = RandomMatrix.Uniform<double>(3000, 4, 1);
    private static readonly Dataset<double> Sparse = Dataset.SparseClassification(Inputs, Labels);

    [Fact]
    public void ClassNumbersLearnAsOneHotRowsDo()
    {
        var dense = Dataset.Classification(Inputs, Labels, 3);
        var (one, other) = (Network(new SparseSoftmaxCrossEntropy()), NeuralNetwork.For(dense, [5]));
        var (history, expected) = (one.Train(Sparse, 2), other.Train(dense, 2));
        Assert.Equal(expected.ToString(), history.ToString());
        Assert.Equal(other.Evaluate(dense), one.Evaluate(Sparse));
        Assert.Equal(other.Predict(Inputs), one.Predict(Inputs));
        Assert.Equal(other.PredictLabels(Inputs).Span.ToArray(), one.PredictLabels(Inputs).Span.ToArray());
        Assert.Equal(Bits(other), Bits(one));
    }

    [Fact]
    public void ANetworkHasAnOutputForEveryClass()
    {
        Assert.Equal([4, 5, 3], Network(new SparseSoftmaxCrossEntropy()).Sizes);
        var one = Dataset.SparseClassification(Inputs[..2], [0, 0]);
        Assert.Equal(2, NeuralNetwork.For(one, [], loss: new SparseSoftmaxCrossEntropy()).Sizes[^1]);
    }

    /// <summary>Batches are weighted by what they are divided by.</summary>
    [Fact]
    public void TheMeanOverASetIsThatOfItsWeightedExamples()
    {
        var loss = new SparseSoftmaxCrossEntropy([1, 0, 5], 0.1);
        var network = Network(loss);
        var atOnce = loss.Evaluate(network.Forward(Inputs), Sparse.Targets).Value;
        Assert.Equal(atOnce, network.Evaluate(Sparse).Loss, 1e-12);
        var history = network.Train(Sparse, 1, new SGD(1e-300), new() { BatchSize = 70 });
        Assert.Equal(atOnce, history.Epochs[0].Loss, 1e-12);
    }

    [Fact]
    public void ABatchThatCountsForNothingHasNoLoss()
    {
        var loss = new SparseSoftmaxCrossEntropy([1, 0]);
        var (value, gradient) = loss.Evaluate(Matrix.FromRows([1.0, 2], [3.0, 4]), Matrix.Column(1.0, 1));
        Assert.Equal([0.0, 0, 0, 0, 0], gradient.Span.ToArray().Prepend(value));
        var data = Dataset.SparseClassification(Inputs[..9], [1, 1, 1, 1, 1, 1, 1, 1, 1]);
        var history = NeuralNetwork.For(data, [], loss: loss).Train(data, 1);
        Assert.Equal((TrainingEnd.Completed, 0), (history.End, history.Epochs[0].Loss));
    }

    [Fact]
    public void LabelsHaveToFitTheirElement()
    {
        var error = Assert.Throws<ArgumentException>(() => Dataset.SparseClassification(new Matrix<Half>(2, 1), [2048, 2049]));
        Assert.Equal("label 1 is 2049, which a Half cannot hold: take a wider element, or Classification", error.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Dataset.SparseClassification(new Matrix<Half>(2, 1), [0, -1]));
        Assert.Throws<ArgumentException>(() => Dataset.SparseClassification(new Matrix<Half>(2, 1), [0]));
    }

    private static NeuralNetwork<double> Network(Loss loss) => NeuralNetwork.For(Sparse, [5], loss: loss);

    private static double[] Bits(Layer<double> network) => [.. network.Parameters.SelectMany(p => p.Value.Span.ToArray())];
}
