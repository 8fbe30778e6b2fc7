using Neural.Data;
using Neural.Networks;
using Neural.Numerics;

namespace Neural.Tests.Networks.Training;

/// <summary>What a layer learns without a gradient is kept and restored with its parameters.</summary>
public sealed class BufferTests
{
    private static readonly Dataset<double> Data = new(RandomMatrix.Uniform<double>(9, 3, 1), RandomMatrix.Uniform<double>(9, 1, 2));

    private readonly BatchNorm<double> _norm = new(3);
    private readonly Trainer<double> _trainer;

    public BufferTests() => _trainer = new(
        new Sequential<double>(_norm, new Residual<double>(new Linear<double>(3, 3)), new Linear<double>(3, 1)), new MeanSquaredError());

    private double[] Statistics => [.. _norm.RunningMean.Span, .. _norm.RunningVariance.Span];

    // pytorch/pytorch#90342: one infinite input left batch norm NaN for ever.
    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    [InlineData(1e300)]
    public void A_step_that_diverges_leaves_the_statistics(double outlier)
    {
        _trainer.Step(Data.Inputs, Data.Targets);
        var (before, weights) = (Statistics, _norm.Scale.Value.Copy());
        var hostile = Data.Inputs.Copy();
        hostile[4, 1] = outlier;

        Assert.False(_trainer.Step(hostile, Data.Targets).IsFinite);

        Assert.Equal(before, Statistics);
        Assert.Equal(weights.Span.ToArray(), _norm.Scale.Value.Span.ToArray());
        Assert.True(double.IsFinite(_trainer.Evaluate(Data).Loss));
    }

    [Fact]
    public void A_step_that_throws_leaves_the_statistics()
    {
        var before = Statistics;
        Assert.Throws<ArgumentException>(() => _trainer.Step(Data.Inputs, new Matrix<double>(9, 2)));
        Assert.Equal(before, Statistics);
    }

    [Fact]
    public void A_training_that_diverges_leaves_nothing_that_is_not_finite()
    {
        var history = new Trainer<double>(_trainer.Network, new MeanSquaredError(), new SGD(1e200)).Train(Data, 20);

        Assert.Equal(TrainingEnd.Diverged, history.End);
        Assert.All(Statistics, value => Assert.True(double.IsFinite(value)));
        Assert.All(_trainer.Network.Parameters, parameter => Assert.DoesNotContain(parameter.Value.Span.ToArray(), value => !double.IsFinite(value)));
    }

    [Fact]
    public void A_look_inside_leaves_the_statistics()
    {
        var before = Statistics;
        Diagnostics.Trace((Sequential<double>)_trainer.Network, Data, new MeanSquaredError(), training: true);
        Diagnostics.InputGradient(_trainer.Network, Data.Inputs, output => output, training: true);
        Assert.Throws<ArgumentException>(() => Diagnostics.InputGradient(_trainer.Network, Data.Inputs, _ => new(1, 1), training: true));
        Assert.Equal(before, Statistics);
        Assert.All(_trainer.Network.Parameters, parameter => Assert.Equal(0, parameter.Gradient.Norm()));
    }

    [Fact]
    public void The_best_weights_come_back_with_their_statistics()
    {
        var losses = new List<(double[] Statistics, double Loss)>();
        var history = new Trainer<double>(_trainer.Network, new MeanSquaredError(), new SGD(0.1)).Train(Data, 60, new()
        {
            BatchSize = 3,
            Validation = new(RandomMatrix.Uniform<double>(9, 3, 3), RandomMatrix.Uniform<double>(9, 1, 4)),
            RestoreBestWeights = true,
            Progress = epoch => losses.Add((Statistics, epoch.ValidationLoss!.Value)),
        });

        var best = losses.MinBy(epoch => epoch.Loss);
        Assert.NotEqual(losses[^1], best);
        Assert.Equal(best.Statistics, Statistics);
        Assert.EndsWith($"the weights of epoch {losses.IndexOf(best) + 1} are restored", history.Message);
    }

    [Theory]
    [InlineData(129, 128, false, "129 examples in batches of 128 end in a batch of 1, but this network trains on 2 or more at once: set DropLast, or another BatchSize")]
    [InlineData(5, 1, true, "5 examples in batches of 1 end in a batch of 1, but this network trains on 2 or more at once: set a larger BatchSize")]
    [InlineData(5, 8, true, "5 examples do not fill a batch of 8, and DropLast leaves out what does not: set a smaller BatchSize")]
    public void A_batch_that_is_too_small_is_refused_before_the_first_step(int examples, int size, bool dropLast, string message)
    {
        var data = new Dataset<double>(RandomMatrix.Uniform<double>(examples, 3, 1), new Matrix<double>(examples, 1));
        var before = Statistics;
        var error = Assert.Throws<ArgumentException>(() => _trainer.Train(data, 1, new() { BatchSize = size, DropLast = dropLast }));
        Assert.Equal(message, error.Message);
        Assert.Equal(before, Statistics);
    }

    [Fact]
    public void DropLast_leaves_out_what_does_not_fill_a_batch()
    {
        var data = new Dataset<double>(RandomMatrix.Uniform<double>(129, 3, 1), RandomMatrix.Uniform<double>(129, 1, 2));
        Assert.Equal(TrainingEnd.Completed, _trainer.Train(data, 2, new() { DropLast = true }).End);
    }
}
