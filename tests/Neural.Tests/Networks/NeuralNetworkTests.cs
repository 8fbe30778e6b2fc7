using Neural.Activations;
using Neural.Data;
using Neural.Networks;
using Neural.Numerics;

namespace Neural.Tests.Networks;

public sealed class NeuralNetworkTests
{
    [Fact]
    public void AWidthThatIsNoneIsNamed()
    {
        Assert.StartsWith("sizes[1] is 0; it must be at least 1", Assert.Throws<ArgumentOutOfRangeException>(() => new NeuralNetwork<double>([2, 0, 1])).Message);
        Assert.StartsWith("hidden[1] is -3; it", Assert.Throws<ArgumentOutOfRangeException>(() => NeuralNetwork.For(Xor.Generate(), [2, -3])).Message);
    }

    [Fact]
    public void TheGuidesNetwork()
    {
        var network = new NeuralNetwork<float>([784, 256, 128, 10], new ReLU(), new HeNormal(), seed: 1);
        Assert.Equal(235_146, network.ParameterCount);
        Assert.Equal("NeuralNetwork([784, 256, 128, 10], ReLU)", network.ToString());
        Assert.Equal(["Linear(784, 256)", "ReLU", "Linear(256, 128)", "ReLU", "Linear(128, 10)"], network.Layers.Select(l => l.ToString()));
    }

    [Fact]
    public void PredictionsAreTheLikeliestClasses()
    {
        var network = new NeuralNetwork<double>([3, 5, 4], new Tanh(), new XavierNormal(), seed: 2);
        var x = RandomMatrix.Uniform<double>(6, 3, 1);
        var (probabilities, classes) = (network.Probabilities(x), network.Predict(x));
        for (var row = 0; row < 6; row++)
        {
            var likeliest = probabilities.Row(row).ToArray();
            Assert.Equal(likeliest.Max(), likeliest[classes[row]]);
        }
    }

    [Fact]
    public void TheLossFollowsTheOutput()
    {
        Assert.IsType<BinaryCrossEntropy>(new NeuralNetwork<float>([2, 1], new ReLU(), new HeNormal()).Loss);
        Assert.IsType<SoftmaxCrossEntropy>(new NeuralNetwork<float>([2, 3], new ReLU(), new HeNormal()).Loss);
    }

    [Fact]
    public void SizesAreChecked()
    {
        var error = Assert.Throws<ArgumentException>(() => new NeuralNetwork<float>([784], new ReLU(), new HeNormal()));
        Assert.Equal("a network needs the sizes of its input and its output, but was given [784]", error.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new NeuralNetwork<float>([784, 0, 10], new ReLU(), new HeNormal()));
    }

    [Fact]
    public void AnInputOfAnotherWidthIsRefused()
    {
        var network = new NeuralNetwork<float>([3, 2], new ReLU(), new HeNormal());
        var error = Assert.Throws<ArgumentException>(() => network.Predict(new Matrix<float>(2, 4)));
        Assert.Equal("cannot multiply 2×4 by 3×2: inner dimensions 4 and 3 differ", error.Message);
    }

    [Fact]
    public void A_regression_has_no_classes()
    {
        var network = new NeuralNetwork<float>([3, 2], new ReLU(), new HeNormal(), loss: new MeanSquaredError());
        var error = Assert.Throws<InvalidOperationException>(() => network.Predict(new Matrix<float>(2, 3)));
        Assert.Equal(
            "NeuralNetwork([3, 2], ReLU) learns a regression by MeanSquaredError, which knows no classes: "
            + "read the output of Forward itself", error.Message);
        Assert.Throws<InvalidOperationException>(() => network.Probabilities(new Matrix<float>(2, 3)));
        Assert.Null(network.Evaluate(new(new Matrix<float>(2, 3), new Matrix<float>(2, 2))).Accuracy);
    }

    [Fact]
    public void Labels_are_predicted_each_by_itself()
    {
        var inputs = RandomMatrix.Uniform<double>(200, 2, 1);
        var targets = Matrix.Generate(200, 3, (row, label) => label switch
        {
            0 => inputs[row, 0] > 0 ? 1.0 : 0,
            1 => inputs[row, 1] > 0 ? 1 : 0,
            _ => inputs[row, 0] + inputs[row, 1] > 0 ? 1 : 0,
        });
        var network = NeuralNetwork.For<double>(new(inputs, targets), [8], loss: new BinaryCrossEntropy());
        var history = network.Train(new(inputs, targets), 60, new Adam(0.05), new() { Validation = new(inputs, targets) });
        var predicted = network.PredictLabels(inputs);
        var right = predicted.Span.ToArray().Zip(targets.Span.ToArray()).Count(pair => pair.First == pair.Second);
        Assert.Equal(right / 600.0, network.Evaluate(new(inputs, targets)).Accuracy);
        Assert.Equal(right / 600.0, history.Epochs[^1].ValidationAccuracy);
        Assert.InRange(right, 580, 600);
        Assert.InRange(history.Epochs[^1].Accuracy!.Value, 0.96, 1);
        var error = Assert.Throws<InvalidOperationException>(() => network.Predict(inputs));
        Assert.Equal(
            "NeuralNetwork([2, 8, 3], ReLU) decides on 3 labels by BinaryCrossEntropy, so a row has no one class: call PredictLabels",
            error.Message);
    }

    [Fact]
    public void A_first_network_needs_its_sizes_only()
    {
        var network = new NeuralNetwork<double>([2, 16, 3]);
        var spelt = new NeuralNetwork<double>([2, 16, 3], new ReLU(), new HeNormal(), seed: 0, new SoftmaxCrossEntropy());
        Assert.Equal(spelt.ToString(), network.ToString());
        Assert.Equal(spelt.Loss, network.Loss);
        Assert.Equal(Bits(spelt), Bits(network));
    }

    [Fact]
    public void A_network_is_as_wide_as_its_data()
    {
        var spirals = Spirals.Generate(30);
        var network = NeuralNetwork.For(spirals, hidden: [8, 4], new Tanh(), seed: 3);
        Assert.Equal("NeuralNetwork([2, 8, 4, 3], Tanh)", network.ToString());
        Assert.Equal(Bits(new NeuralNetwork<double>([2, 8, 4, 3], new Tanh(), new HeNormal(), seed: 3)), Bits(network));
        Assert.IsType<NeuralNetwork<float>>(NeuralNetwork.For(Moons.Generate<float>(10), hidden: []));
    }

    private static double[] Bits(Layer<double> network) => [.. network.Parameters.SelectMany(p => p.Value.Span.ToArray())];
}
