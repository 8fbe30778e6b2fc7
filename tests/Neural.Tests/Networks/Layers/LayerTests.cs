using Neural.Activations;
using Neural.Networks;
using Neural.Numerics;

namespace Neural.Tests.Networks.Layers;

/// <summary>What layers do beyond their gradients, and what they refuse.</summary>
public sealed class LayerTests
{
    private readonly LayerFactory<double> _make = new(seed: 1);

    [Fact]
    public void ABatchOfTheWrongWidthIsRefused()
    {
        RequireError("cannot multiply 8×5 by 4×3: inner dimensions 5 and 4 differ", _make.Linear(4, 3), 8, 5);
        RequireError("a batch norm of 4 units cannot take a 8×5 batch", _make.BatchNorm(4), 8, 5);
        RequireError("a PReLU of 4 units cannot take a 8×5 batch", _make.PReLU(4), 8, 5);
        RequireError("cannot add 8×4 and 8×3: the right operand must be 8×4 or 1×4", _make.Residual(_make.Linear(4, 3)), 8, 4);
    }

    [Fact]
    public void AGradientOfTheWrongShapeIsRefused()
    {
        var pass = _make.Linear(4, 3).Forward(new Matrix<double>(8, 4), training: true);
        var error = Assert.Throws<ArgumentException>(() => pass.Pullback(new Matrix<double>(8, 4)));
        Assert.Equal("the gradient is 8×4, but the output that it belongs to is 8×3", error.Message);
        Assert.Throws<ArgumentException>(() => pass.Accumulate(new Matrix<double>(7, 3)));
    }

    [Fact]
    public void AccumulateAddsWhatPullbackAdds()
    {
        var (layer, x, gradient) = (_make.Linear(4, 3), RandomMatrix.Uniform<double>(8, 4, 1), RandomMatrix.Uniform<double>(8, 3, 2));
        var pass = layer.Forward(x, training: true);
        pass.Accumulate(gradient);
        var accumulated = layer.Weight.Gradient.Copy();
        layer.Weight.ZeroGradient();
        pass.Pullback(gradient);
        Assert.Equal(accumulated.Span.ToArray(), layer.Weight.Gradient.Span.ToArray());
    }

    // L12 and its kind: a plain sum of these in float is off by a percent.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_slope_that_many_elements_share_adds_their_gradients_without_losing_digits(int units)
    {
        const int Count = 1 << 22;
        var layer = new PReLU<float>(units);
        var x = Matrix.Generate(Count / 2, 2, (_, _) => -1f);
        layer.Forward(x, training: true).Accumulate(Matrix.Generate(Count / 2, 2, (_, _) => 0.1f));
        Assert.All(layer.Slope.Gradient.Span.ToArray(), sum => Assert.Equal(1, sum / (-0.1 * Count / units), 2e-5));
    }

    [Fact]
    public void BatchNormOfAConstantUnitGivesItsShift()
    {
        var layer = _make.BatchNorm(2);
        layer.Shift.Value[0, 0] = 0.75;
        var x = Matrix.Generate(8, 2, (row, column) => column == 0 ? 5.0 : row);
        var pass = layer.Forward(x, training: true);
        Assert.All(pass.Output.Column(0), y => Assert.Equal(0.75, y));
        Assert.All(pass.Pullback(x).Span.ToArray(), g => Assert.True(double.IsFinite(g)));
    }

    [Fact]
    public void BatchNormCannotTrainOnOneRow()
    {
        var error = Assert.Throws<ArgumentException>(() => _make.BatchNorm(2).Forward(new Matrix<double>(1, 2), training: true));
        Assert.Equal("batch norm cannot train on a 1×2 batch: a variance needs at least 2 rows", error.Message);
        Assert.Equal("1×2", _make.BatchNorm(2).Forward(new Matrix<double>(1, 2)).Shape);
    }

    [Fact]
    public void Alpha_dropout_keeps_mean_and_variance_and_pulls_back_through_its_mask()
    {
        var x = Matrix.Generate(200, 200, (_, _) => 0.0);
        var random = new Random(1);
        foreach (ref var element in x.Span)
            element = random.NextNormal();
        var layer = _make.AlphaDropout(0.3);
        var pass = layer.Forward(x, training: true);
        var y = pass.Output.Span.ToArray();
        Assert.Equal(0, y.Average(), 0.02);
        Assert.Equal(1, y.Average(value => value * value), 0.03);
        var dropped = y.GroupBy(value => value).MaxBy(group => group.Count())!;
        Assert.Equal(0.3, dropped.Count() / (double)y.Length, 0.01);
        var slopes = pass.Pullback(Matrix.Generate(200, 200, (_, _) => 1.0)).Span.ToArray();
        Assert.All(slopes.Zip(y), pair => Assert.Equal(pair.Second == dropped.Key, pair.First == 0));
        Assert.Equal(x.Span.ToArray(), layer.Forward(x).Span.ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => _make.AlphaDropout(1));
    }

    [Fact]
    public void DropoutKeepsTheMeanAndPullsBackThroughTheSameMask()
    {
        var x = Matrix.Generate(200, 100, (_, _) => 1.0);
        var pass = _make.Dropout(0.3).Forward(x, training: true);
        var values = pass.Output.Span.ToArray();
        Assert.Equal([0, 1 / 0.7], values.Distinct().Order());
        Assert.Equal(1, values.Average(), 0.02);
        Assert.Equal(values, pass.Pullback(x).Span.ToArray());
        Assert.Equal(x.Span.ToArray(), _make.Dropout(0.3).Forward(x).Span.ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => _make.Dropout(1));
    }

    [Fact]
    public void WidthsArePositive()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _make.Linear(0, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => _make.Linear(3, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => _make.BatchNorm(0));
    }

    [Fact]
    public void LayersPrintAsTheyAreMade()
    {
        var network = _make.Sequential(
            _make.Linear(2, 3), _make.Activation(new LeakyReLU(0.2)), _make.BatchNorm(3), _make.Dropout(0.5), _make.PReLU(),
            _make.Residual(0.5, _make.Linear(3, 3)));
        Assert.Equal(
            "Sequential(Linear(2, 3), LeakyReLU(0.2), BatchNorm(3), Dropout(0.5), PReLU(1), Residual(Sequential(Linear(3, 3)), 0.5))",
            network.ToString());
        Assert.Equal((2 * 3) + 3 + 6 + 1 + 12, network.ParameterCount);
    }

    [Fact]
    public void AStackMakesEveryBlockAnew()
    {
        var stack = _make.Stack(3, () => _make.Linear(4, 4));
        Assert.Equal(3, stack.Layers.Distinct().Count());
        Assert.NotEqual(stack.Parameters[0].Value[0, 0], stack.Parameters[2].Value[0, 0]);
    }

    [Fact]
    public void AParameterRefusesAGradientOfAnotherShape()
    {
        var error = Assert.Throws<ArgumentException>(() => _make.PReLU(3).Slope.AddGradient(new Matrix<double>(1, 2)));
        Assert.Equal("cannot add a 1×2 gradient to the 1×3 parameter 'slope'", error.Message);
    }

    private static void RequireError(string message, Layer<double> layer, int rows, int columns) => Assert.Equal(
        message, Assert.Throws<ArgumentException>(() => layer.Forward(new Matrix<double>(rows, columns), training: true)).Message);

    [Fact]
    public void A_function_may_stand_among_layers() => Assert.Equal(
        "Sequential(Linear(2, 3), Tanh, Linear(3, 1))",
        new Sequential<double>(new Linear<double>(2, 3), new Tanh(), new Linear<double>(3, 1)).ToString());

    [Fact]
    public void A_layer_without_a_stream_of_its_own_begins_alike_every_time() =>
        Assert.Equal(new Linear<double>(2, 3).Weight.Value.Span, new Linear<double>(2, 3, new PyTorchDefault(), new Random(0)).Weight.Value.Span);
}
