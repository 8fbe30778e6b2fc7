using Neural.Activations;
using Neural.Data;
using Neural.Networks;
using Neural.Numerics;

namespace Neural.Tests.Networks.Training;

[Collection(nameof(Parallelism))]
public sealed class TrainerTests
{
    private static readonly Dataset<double> Moons = Neural.Data.Moons.Generate<double>(200, seed: 1);

    [Theory]
    [InlineData(typeof(Tanh))]
    [InlineData(typeof(ReLU))]
    public void XorIsLearnt(Type activation)
    {
        var network = new NeuralNetwork<double>([2, 8, 1], (Activation)Activator.CreateInstance(activation)!, new XavierNormal(), seed: 3);
        network.Train(Xor.Generate<double>(), 300, new Adam(0.05));
        Assert.Equal(1, network.Evaluate(Xor.Generate<double>()).Accuracy);
    }

    [Fact]
    public void ALineGetsThreeQuartersOfXorAtBest()
    {
        var network = new NeuralNetwork<double>([2, 1], new Identity(), new XavierNormal(), loss: new MeanSquaredError());
        network.Train(Xor.Generate<double>(), 2000, new SGD(0.2));
        Assert.Equal(0.25, network.Evaluate(Xor.Generate<double>()).Loss, 1e-6);
    }

    [Fact]
    public void SpiralsAreLearntWithEveryKindOfLayer()
    {
        var make = new LayerFactory<float>(seed: 2, new HeNormal());
        var network = make.Sequential(
            make.Linear(2, 32), make.BatchNorm(32), make.Activation(new ReLU()), make.Dropout(0.05),
            make.Residual(make.Linear(32, 32), make.PReLU()), make.Linear(32, 3));
        var data = Spirals.Generate<float>(300, seed: 1);
        var trainer = new Trainer<float>(network, new SoftmaxCrossEntropy(), new Adam(0.01));
        trainer.Train(data, 100, new() { BatchSize = 50 });
        Assert.True(trainer.Evaluate(data).Accuracy > 0.97, $"accuracy {trainer.Evaluate(data).Accuracy}");
    }

    [Fact]
    public void A_layer_may_write_the_gradient_of_its_own_parameter()
    {
        var shift = new Shift();
        var network = new Sequential<double>(new Linear<double>(2, 1, new HeNormal(), new Random(1)), shift);
        var trainer = new Trainer<double>(network, new MeanSquaredError(), new SGD(0.1));
        foreach (var _ in new[] { 1, 2 })
        {
            var gradient = new MeanSquaredError().Evaluate(network.Forward(Moons.Inputs), Moons.Targets).Gradient;
            trainer.Step(Moons.Inputs, Moons.Targets);
            Assert.Equal(gradient.ColumnSums()[0, 0], shift.Parameters[0].Gradient[0, 0], 1e-15);
        }
    }

    [Fact]
    public void A_step_that_fails_leaves_gradients_of_zero()
    {
        var network = Network();
        var trainer = new Trainer<double>(network, network.Loss, new SGD());
        trainer.Step(Moons.Inputs, Moons.Targets);
        Assert.Throws<ArgumentException>(() => trainer.Step(new(4, 3), new(4, 1)));
        Assert.All(network.Parameters, parameter => Assert.Equal(0, parameter.Gradient.Norm()));
    }

    [Fact]
    public void TheHistoryHoldsEveryEpochAndTheProgressSeesIt()
    {
        var seen = new List<EpochResult>();
        var history = Network().Train(
            Moons, 4, options: new() { Validation = Moons, StatisticsExamples = 50, Progress = seen.Add });
        Assert.Equal([1, 2, 3, 4], history.Epochs.Select(epoch => epoch.Epoch));
        Assert.Equal(seen, history.Epochs);
        Assert.Equal(TrainingEnd.Completed, history.End);
        Assert.All(history.Epochs, epoch => Assert.True(epoch is { ValidationLoss: > 0, ValidationAccuracy: > 0, GradientNorm: > 0 }));
        Assert.Equal(["Linear(2, 8)", "Tanh", "Linear(8, 1)"], history.Epochs[0].Layers.Select(layer => layer.Layer));
        Assert.EndsWith("completed 4 epochs", history.ToString());
        Assert.StartsWith("epoch 1: loss ", history.ToString());
    }

    [Fact]
    public void NothingIsAskedNothingIsTold()
    {
        var history = Network().Train(Moons, 1);
        Assert.Empty(history.Epochs[0].Layers);
        Assert.Null(history.Epochs[0].ValidationLoss);
        Assert.Empty(Network().Train(Moons, 0).Epochs);
    }

    [Fact]
    public void HalfPrecisionLearnsToo()
    {
        var network = new NeuralNetwork<Half>([2, 16, 1], new Tanh(), new XavierNormal(), seed: 1);
        var history = network.Train(Neural.Data.Moons.Generate<Half>(200, noise: 0.1, seed: 1), 20, new SGD(0.5));
        Assert.InRange(history.Epochs[^1].Loss, 0, 0.8 * history.Epochs[0].Loss);
    }

    [Fact]
    public void TheSameSeedGivesTheSameBitsWithAnyNumberOfThreads()
    {
        var labels = Dataset.OneHot<float>([.. Enumerable.Range(0, 300).Select(i => i % 10)], 10);
        var data = new Dataset<float>(RandomMatrix.Uniform<float>(300, 501, 1), labels);
        ThreadCounts.RequireSame(() =>
        {
            var network = new NeuralNetwork<float>([501, 300, 10], new GELU(), new HeNormal(), seed: 5);
            network.Train(data, 2, options: new() { Seed = 9 });
            return network.Parameters.SelectMany(parameter => parameter.Value.Span.ToArray());
        });
    }

    /// <summary>Steps too long for the network make logits of thousands, at which library functions behave oddly.</summary>
    [Fact]
    public void TheSameSeedGivesTheSameBitsWhereverTheMemoryLies()
    {
        var data = Spirals.Generate<double>(600, noise: 0.03, seed: 1);
        var kept = new List<byte[]>();
        var runs = Enumerable.Range(1, 40).Select(run =>
        {
            kept.Add(new byte[97 * run]);
            var network = new NeuralNetwork<double>([2, 32, 32, 3], new LeakyReLU(), new HeNormal(), seed: 1);
            var history = network.Train(data, 15, new Adam(1), new() { BatchSize = 32, Seed = 1 });
            return (Loss: history.Epochs[^1].Loss, Norm: history.Epochs[^1].GradientNorm, Weight: network.Parameters[0].Value[0, 0]);
        });

        Assert.Single(runs.Distinct());
    }

    [Fact]
    public void ATrainingCanBeCancelled()
    {
        using var source = new CancellationTokenSource();
        var history = Network().Train(
            Moons, 100, options: new() { Progress = epoch => Cancel(epoch.Epoch), CancellationToken = source.Token });
        Assert.Equal((TrainingEnd.Cancelled, 3), (history.End, history.Epochs.Count));
        Assert.Equal("cancelled in epoch 4, before step 1 of 2", history.Message);

        void Cancel(int epoch)
        {
            if (epoch == 3)
                source.Cancel();
        }
    }

    [Fact]
    public void ATrainingStopsEarly()
    {
        var history = Network().Train(Moons, 100, new SGD(1e-300), new() { Patience = 3 });
        Assert.Equal(TrainingEnd.StoppedEarly, history.End);
        Assert.Equal(
            $"stopped after epoch {history.Epochs.Count}: 3 epochs brought no smaller loss", history.Message);
        Assert.InRange(history.Epochs.Count, 4, 99);
    }

    [Fact]
    public void ADivergingTrainingSaysWhereAndKeepsFiniteParameters()
    {
        var network = new NeuralNetwork<float>([2, 8, 1], new Identity(), new XavierNormal(), loss: new MeanSquaredError());
        var history = network.Train(Neural.Data.Moons.Generate<float>(200), 50, new SGD(1e6));
        Assert.Equal(TrainingEnd.Diverged, history.End);
        Assert.Matches(@"^diverged in epoch \d+ at step \d+ of 2: loss .*; the parameters of the step before it are kept\.", history.Message);
        RequireFinite(network);
    }

    [Fact]
    public void AnUpdateThatOverflowsIsTakenBack()
    {
        var network = new NeuralNetwork<float>([2, 8, 1], new Identity(), new XavierNormal(), loss: new MeanSquaredError());
        var history = network.Train(Neural.Data.Moons.Generate<float>(200), 50, new SGD(1e39));
        Assert.Contains("the update before it overflowed, so the parameters at the start of the epoch are kept", history.Message);
        RequireFinite(network);
    }

    [Fact]
    public void AStepOnNaNMovesNothing()
    {
        var network = Network();
        var before = network.Parameters[0].Value.Copy();
        var step = new Trainer<double>(network, network.Loss, new SGD()).Step(Matrix.Row(double.NaN, 0), Matrix.Row(1.0));
        Assert.False(step.IsFinite);
        Assert.Equal(before.Span.ToArray(), network.Parameters[0].Value.Span.ToArray());
    }

    [Fact]
    public void AnEmptySetIsRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => Network().Train(Moons[..0], 1));
        Assert.Equal("the data set is empty (0 examples, 2 → 1): there is nothing to learn from or to evaluate", error.Message);
        Assert.Throws<ArgumentException>(() => Network().Evaluate(Moons[..0]));
    }

    [Fact]
    public void ASetOfAnotherWidthIsRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => Network().Train(Spirals.Generate<double>(10), 1));
        Assert.Equal("the output is 10×1, but the target is 10×3", error.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingOptions<double> { BatchSize = 0 });
    }

    [Theory]
    [InlineData(8, 32)]
    [InlineData(128, 512)]
    public void AStepAllocatesItsClosuresOnly(int batch, int width)
    {
        var network = new NeuralNetwork<float>([width, width, width, 10], new ReLU(), new HeNormal());
        var (x, y) = (RandomMatrix.Uniform<float>(batch, width, 1), Dataset.OneHot<float>(new int[batch], 10));
        var trainer = new Trainer<float>(network, network.Loss, new Adam());
        for (var warmUp = 0; warmUp < 5; warmUp++)
            trainer.Step(x, y);
        // Whatever the batch and the width: five layers' pullbacks and what they captured, and no matrix.
        Assert.InRange(Allocations.Of(() => trainer.Step(x, y)), 0, 2048);
    }

    private static NeuralNetwork<double> Network() => new([2, 8, 1], new Tanh(), new XavierNormal(), seed: 1);

    private static void RequireFinite(NeuralNetwork<float> network) => Assert.All(
        network.Parameters, parameter => Assert.All(parameter.Value.Span.ToArray(), w => Assert.True(float.IsFinite(w))));

    private sealed class Shift : Layer<double>
    {
        public override IReadOnlyList<Parameter<double>> Parameters { get; } = [new("shift", new(1, 1))];

        public override Pass<double> Forward(Matrix<double> x, bool training) => new(x + Parameters[0].Value, gradient =>
        {
            foreach (var element in gradient.Span)
                Parameters[0].Gradient[0, 0] += element;
            return gradient;
        });

        public override string ToString() => "Shift";
    }
}
