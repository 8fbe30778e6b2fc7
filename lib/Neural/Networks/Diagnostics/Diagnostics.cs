using System.Numerics;
using System.Numerics.Tensors;
using Neural.Data;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>Looks inside a network; leaves its parameters and buffers as they were, and their gradients at zero.</summary>
public static class Diagnostics
{
    private const int RowsAtOnce = 1000;

    /// <summary>What goes through every layer, forwards and backwards.</summary>
    /// <param name="network">The layers.</param>
    /// <param name="data">The batch.</param>
    /// <param name="loss">Where the gradient comes from.</param>
    /// <param name="training">Whether batch norm uses the batch's moments, and dropout drops.</param>
    /// <exception cref="ArgumentException">The batch is empty, or its shape is not the network's.</exception>
    public static IReadOnlyList<LayerTrace<T>> Trace<T>(
        Sequential<T> network, Dataset<T> data, Loss loss, bool training = false)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Require.Given(data);
        Require.Given(loss);
        return Trace(network, data.Inputs, output => loss.Evaluate(output, data.Targets).Gradient, training);
    }

    /// <summary>What goes through every layer, with a gradient that the caller chooses.</summary>
    /// <param name="network">The layers.</param>
    /// <param name="inputs">The batch, one row per example.</param>
    /// <param name="outputGradient">∂L/∂output from the network's output.</param>
    /// <param name="training">Whether batch norm uses the batch's moments, and dropout drops.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static IReadOnlyList<LayerTrace<T>> Trace<T>(
        Sequential<T> network, Matrix<T> inputs, Func<Matrix<T>, Matrix<T>> outputGradient, bool training = false)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Require.Given(network);
        Require.Given(outputGradient);
        using var untouched = new Untouched<T>(network);
        var passes = network.ForwardEach(inputs, training);
        var traces = new LayerTrace<T>[passes.Length];
        var gradient = outputGradient(passes.Length == 0 ? inputs : passes[^1].Output);
        for (var i = passes.Length - 1; i >= 0; i--)
        {
            var next = passes[i].Pullback(gradient);
            traces[i] = new(network.Layers[i], passes[i].Output, gradient, Describe(network.Layers[i], passes[i].Output, gradient));
            gradient = next;
        }

        return traces;
    }

    /// <summary>The gradient of a loss with respect to the input: what is left of it after all layers.</summary>
    /// <inheritdoc cref="Trace{T}(Sequential{T}, Matrix{T}, Func{Matrix{T}, Matrix{T}}, bool)"/>
    public static Matrix<T> InputGradient<T>(
        Layer<T> network, Matrix<T> inputs, Func<Matrix<T>, Matrix<T>> outputGradient, bool training = false)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Require.Given(network);
        Require.Given(outputGradient);
        using var untouched = new Untouched<T>(network);
        var pass = network.Forward(inputs, training);
        return pass.Pullback(outputGradient(pass.Output));
    }

    /// <summary>Dead, inactive and saturated units of every activation of a network over a data set.</summary>
    /// <param name="network">The layers; activations inside nested layers are not looked at.</param>
    /// <param name="inputs">The set, one row per example.</param>
    /// <param name="threshold">Below which |f′| a unit counts as saturated.</param>
    /// <exception cref="ArgumentException">The set is empty, or its width is not the network's.</exception>
    public static IReadOnlyList<UnitActivity> Units<T>(Sequential<T> network, Matrix<T> inputs, double threshold = 0.01)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Require.Given(network);
        if (inputs.Rows == 0)
            throw new ArgumentException($"no unit can be judged over a {inputs.Shape} set: it has no example");
        var censuses = network.Layers.Select(layer => layer is ActivationLayer<T> ? new UnitCensus<T>(threshold) : null).ToArray();
        for (var first = 0; first < inputs.Rows; first += RowsAtOnce)
        {
            var x = inputs[first..Math.Min(first + RowsAtOnce, inputs.Rows)];
            for (var i = 0; i < censuses.Length; i++)
            {
                if (network.Layers[i] is ActivationLayer<T> activate)
                    censuses[i]!.Add(activate.Function.Derivative(x));
                x = network.Layers[i].Forward(x);
            }
        }

        return [.. censuses.Select((census, i) => census?.Report(i, network.Layers[i].ToString())).OfType<UnitActivity>()];
    }

    /// <summary>
    /// Takes one step of training and says how far it moved every parameter, ‖Δw‖/‖w‖; about 10⁻³ is usual. NaN where w was
    /// 0, as biases are at first: nothing can be compared with it.
    /// </summary>
    /// <exception cref="ArgumentException">The batch is empty, or its shape is not the network's.</exception>
    public static IReadOnlyList<(string Parameter, double Ratio)> UpdateRatios<T>(
        Trainer<T> trainer, Matrix<T> inputs, Matrix<T> targets)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Require.Given(trainer);
        Parameter<T>[] parameters = [.. trainer.Network.DistinctParameters()];
        var before = parameters.Select(parameter => parameter.Value.Copy()).ToArray();
        trainer.Step(inputs, targets);
        return [.. parameters.Select((parameter, i) => (
            parameter.ToString(), Norm(before[i]) is > 0 and var norm ? Norm(parameter.Value - before[i]) / norm : double.NaN))];
    }

    private static LayerStatistics Describe<T>(Layer<T> layer, Matrix<T> output, Matrix<T> gradient)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var values = output.Span;
        var count = T.CreateTruncating(values.Length);
        var mean = Sums.Of<T>(values) / count;
        var deviations = output.Map(value => value - mean);
        return new(
            layer.ToString(), Number(mean), Number(T.Sqrt(Sums.OfSquares<T>(deviations.Span) / count)),
            Number(TensorPrimitives.Min<T>(values)), Number(TensorPrimitives.Max<T>(values)), Norm(gradient),
            Math.Sqrt(layer.DistinctParameters().Sum(parameter => Math.Pow(Norm(parameter.Gradient), 2))));
    }

    private static double Norm<T>(Matrix<T> matrix)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        Number(matrix.Norm());

    private static double Number<T>(T value)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        double.CreateTruncating(value);

    /// <summary>Sets the gradients to zero, at first and in the end, and in the end the buffers to what they were.</summary>
    private readonly struct Untouched<T> : IDisposable
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        private readonly Layer<T> _network;
        private readonly Snapshot<T> _buffers;

        public Untouched(Layer<T> network)
        {
            (_network, _buffers) = (network, Snapshot<T>.OfBuffers(network));
            ZeroGradients();
        }

        public void Dispose()
        {
            _buffers.Restore();
            ZeroGradients();
        }

        private void ZeroGradients()
        {
            foreach (var parameter in _network.DistinctParameters())
                parameter.ZeroGradient();
        }
    }
}
