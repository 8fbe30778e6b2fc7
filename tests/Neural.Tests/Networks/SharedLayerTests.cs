using Neural.Activations;
using Neural.Data;
using Neural.Networks;
using Neural.Numerics;

namespace Neural.Tests.Networks;

/// <summary>A layer that stands in several places of a network is one layer, as PyTorch's <c>parameters()</c> has it.</summary>
public sealed class SharedLayerTests
{
    private static readonly Dataset<double> Data =
        new(RandomMatrix.Uniform<double>(9, 3, 1), RandomMatrix.Uniform<double>(9, 3, 2));

    public static TheoryData<string> Containers => ["twice", "nested", "residual", "in a residual of its own", "listed twice"];

    private static Layer<double> Network(string container, Layer<double> shared) => container switch
    {
        "twice" => new Sequential<double>(shared, new Tanh(), shared),
        "nested" => new Sequential<double>(new Sequential<double>(shared), new Tanh(), new Sequential<double>(new Tanh(), shared)),
        "residual" => new Sequential<double>(shared, new Residual<double>(shared)),
        "in a residual of its own" => new Residual<double>(new Sequential<double>(shared, new Tanh(), shared)),
        _ => new ListedTwice(shared),
    };

    [Theory, MemberData(nameof(Containers))]
    public void It_moves_once_by_the_sum_of_its_gradients(string container)
    {
        var shared = new Linear<double>(3, 3, new XavierNormal(), new Random(1));
        var network = Network(container, shared);
        var trainer = new Trainer<double>(network, new MeanSquaredError(), new SGD(0.1));
        var before = shared.Weight.Value.Copy();

        var step = trainer.Step(Data.Inputs, Data.Targets);

        Assert.Equal((before - (0.1 * shared.Weight.Gradient)).Span.ToArray(), shared.Weight.Value.Span.ToArray(), (a, b) => Math.Abs(a - b) < 1e-15);
        var squares = shared.Parameters.Sum(parameter => parameter.Gradient.Span.ToArray().Sum(g => g * g));
        Assert.Equal(Math.Sqrt(squares), step.GradientNorm, 1e-14);
        Assert.Equal(12, network.ParameterCount);
        Assert.Equal(2, Diagnostics.UpdateRatios(trainer, Data.Inputs, Data.Targets).Count);
    }

    [Theory, MemberData(nameof(Containers))]
    public void Its_statistics_are_kept_once(string container)
    {
        var shared = new BatchNorm<double>(3);
        var path = Path.GetTempFileName();
        var trainer = new Trainer<double>(Network(container, shared), new MeanSquaredError());
        trainer.Step(Data.Inputs, Data.Targets);
        trainer.SaveCheckpoint(path);
        var mean = shared.RunningMean.Copy();
        trainer.Step(Data.Inputs, Data.Targets);

        trainer.LoadCheckpoint(path);

        Assert.Equal(mean.Span.ToArray(), shared.RunningMean.Span.ToArray());
        File.Delete(path);
    }

    private sealed class ListedTwice(Layer<double> layer) : Layer<double>
    {
        public override IReadOnlyList<Parameter<double>> Parameters => [.. layer.Parameters, .. layer.Parameters];

        public override IReadOnlyList<Buffer<double>> Buffers => [.. layer.Buffers, .. layer.Buffers];

        public override Pass<double> Forward(Matrix<double> x, bool training)
        {
            var first = layer.Forward(x, training);
            var second = layer.Forward(first.Output, training);
            return new(second.Output, gradient => first.Pullback(second.Pullback(gradient)));
        }

        public override string ToString() => $"Twice({layer})";
    }
}
