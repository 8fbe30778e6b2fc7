using Neural.Activations;
using Neural.Data;
using Neural.Networks;
using Neural.Numerics;

namespace Neural.Tests.Networks;

public sealed class DiagnosticsTests
{
    private readonly LayerFactory<double> _make = new(seed: 1, new XavierNormal());

    [Fact]
    public void ATraceAgreesWithThePassOfTheWhole()
    {
        var network = _make.Sequential(_make.Linear(3, 4), _make.Activation(new Tanh()), _make.Linear(4, 2));
        var data = new Dataset<double>(RandomMatrix.Uniform<double>(9, 3, 1), Dataset.OneHot<double>([0, 1, 1, 0, 1, 0, 0, 0, 1], 2));
        var traces = Diagnostics.Trace(network, data, new SoftmaxCrossEntropy());
        var pass = network.Forward(data.Inputs, training: true);
        var gradient = new SoftmaxCrossEntropy().Evaluate(pass.Output, data.Targets).Gradient;
        Assert.Equal(pass.Output.Span.ToArray(), traces[2].Output.Span.ToArray());
        Assert.Equal(gradient.Span.ToArray(), traces[2].OutputGradient.Span.ToArray());
        pass.Pullback(gradient);
        var norm = Math.Sqrt(network.Layers[0].Parameters.Sum(p => p.Gradient.Span.ToArray().Sum(g => g * g)));
        Assert.Equal(norm, traces[0].Statistics.ParameterGradientNorm, 1e-15);
        Assert.Equal(0, traces[1].Statistics.ParameterGradientNorm);
    }

    [Fact]
    public void StatisticsAreThoseOfTheOutput()
    {
        var network = _make.Sequential(_make.Activation(new ReLU()));
        var x = Matrix.FromRows([-1.0, 2], [3, -4]);
        var statistics = Diagnostics.Trace(network, x, output => output)[0].Statistics;
        Assert.Equal(("ReLU", 1.25, 0, 3, 0), (statistics.Layer, statistics.Mean, statistics.Minimum, statistics.Maximum, statistics.ParameterGradientNorm));
        Assert.Equal(Math.Sqrt(27) / 4, statistics.StandardDeviation, 1e-14);
        Assert.Equal(Math.Sqrt(13), statistics.GradientNorm, 1e-14);
    }

    [Fact]
    public void DeadInactiveAndSaturatedUnitsAreCounted()
    {
        // Three units see x, x − 10 and −1; x runs over −1, 0.5 and 2.
        var linear = _make.Linear(1, 3);
        new[] { 1.0, 1, 0 }.CopyTo(linear.Weight.Value.Span);
        new[] { 0.0, -10, -1 }.CopyTo(linear.Bias.Value.Span);
        var inputs = Matrix.Column(-1, 0.5, 2);
        var relu = Assert.Single(Diagnostics.Units(_make.Sequential(linear, _make.Activation(new ReLU())), inputs));
        Assert.Equal(new UnitActivity(1, "ReLU", 3, 2, 7.0 / 9, 7.0 / 9), relu);
        Assert.Equal(2.0 / 3, relu.DeadShare);
        var sigmoid = Assert.Single(Diagnostics.Units(_make.Sequential(linear, _make.Activation(new Sigmoid())), inputs));
        Assert.Equal(new UnitActivity(1, "Sigmoid", 3, 0, 0, 3.0 / 9), sigmoid);
    }

    [Fact]
    public void UnitsOverNoExampleAreRefused() =>
        Assert.Throws<ArgumentException>(() => Diagnostics.Units(_make.Sequential(), new Matrix<double>(0, 3)));

    [Fact]
    public void AnUpdateRatioIsThatOfTheStep()
    {
        var network = new NeuralNetwork<double>([2, 3, 1], new Tanh(), new XavierNormal(), seed: 1);
        var trainer = new Trainer<double>(network, network.Loss, new SGD(0.5));
        var data = Xor.Generate<double>();
        var before = network.Parameters[0].Value.Copy();
        var ratios = Diagnostics.UpdateRatios(trainer, data.Inputs, data.Targets);
        var moved = (network.Parameters[0].Value - before).Span.ToArray();
        var expected = Math.Sqrt(moved.Sum(x => x * x) / before.Span.ToArray().Sum(x => x * x));
        Assert.Equal("weight 2×3", ratios[0].Parameter);
        Assert.Equal(expected, ratios[0].Ratio, 1e-14);
        Assert.Equal(4, ratios.Count);
        // Biases are 0 at first, and nothing can be compared with that.
        Assert.Equal(double.NaN, ratios[1].Ratio);
        Assert.All(Diagnostics.UpdateRatios(trainer, data.Inputs, data.Targets), ratio => Assert.True(double.IsFinite(ratio.Ratio)));
    }

    [Fact]
    public void AHundredSigmoidLayersSwallowTheGradientAndAResidualStackDoesNot()
    {
        Assert.InRange(Math.Log10(InputGradient(() => Block(new Sigmoid()))), -75, -50);
        Assert.InRange(Math.Log10(InputGradient(() => _make.Residual(Block(new Sigmoid())))), -1, 2);
    }

    private Sequential<double> Block(Activation activation) => _make.Sequential(_make.Linear(50, 50), _make.Activation(activation));

    private double InputGradient(Func<Layer<double>> block)
    {
        var ones = Matrix.Generate(1, 50, (_, _) => 1 / Math.Sqrt(50));
        var gradient = Diagnostics.InputGradient(_make.Stack(100, block), RandomMatrix.Uniform<double>(1, 50, 1), _ => ones);
        return Math.Sqrt(gradient.Span.ToArray().Sum(g => g * g));
    }
}
