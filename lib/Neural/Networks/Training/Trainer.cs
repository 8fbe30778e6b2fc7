using System.Numerics;
using Neural.Data;
using Neural.Display;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>Trains a network: forward, loss, pullback, update, batch after batch.</summary>
/// <remarks>
/// The same seed, network and data give the same bits on one machine, whatever the number of threads. After the first
/// step, a step allocates no matrix: only the pullbacks themselves, some hundred bytes per layer.
/// </remarks>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public sealed class Trainer<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly OptimizerState<T> _state;
    private readonly Workspace<T> _workspace = new();

    /// <summary>Creates a trainer.</summary>
    /// <param name="network">What it trains.</param>
    /// <param name="loss">What training makes small.</param>
    /// <param name="optimizer">How parameters move; Adam at 0.001 if null.</param>
    public Trainer(Layer<T> network, Loss loss, Optimizer? optimizer = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(loss);
        (Network, Loss, _state) = (network, loss, new(optimizer ?? new Adam(), network.Parameters));
    }

    /// <summary>What is trained.</summary>
    public Layer<T> Network { get; }

    /// <summary>What training makes small.</summary>
    public Loss Loss { get; }

    /// <summary>One step on one batch; if the loss or the gradient is not finite, nothing moves.</summary>
    /// <exception cref="ArgumentException">The batch is empty, or its shape is not the network's.</exception>
    public StepResult Step(Matrix<T> inputs, Matrix<T> targets)
    {
        using var step = _workspace.Step();
        var (output, loss) = Backpropagate(inputs, targets);
        var result = new StepResult(
            double.CreateTruncating(loss), (Loss as ClassificationLoss)?.CountCorrect(output, targets), GradientNorm());
        if (result.IsFinite)
            _state.Step();
        return result;
    }

    /// <summary>The mean loss and the share classified correctly (null for a regression), outside training.</summary>
    /// <exception cref="ArgumentException">The set is empty, or its shape is not the network's.</exception>
    public (double Loss, double? Accuracy) Evaluate(Dataset<T> data) => Evaluation.Of(Network, Loss, data, _workspace);

    /// <summary>Trains for some epochs.</summary>
    /// <param name="data">What it learns from.</param>
    /// <param name="epochs">How many passes over the data, at least 0.</param>
    /// <param name="options">Batch size, seed, validation and the like; the defaults if null.</param>
    /// <returns>The course of the training, which says how it ended.</returns>
    /// <exception cref="ArgumentException">The set is empty, or its shape is not the network's.</exception>
    public History Train(Dataset<T> data, int epochs, TrainingOptions<T>? options = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfNegative(epochs);
        Evaluation.RequireExamples(data);
        return new TrainingRun<T>(this, data, options ?? new()).Train(epochs);
    }

    /// <summary>What is trained, on which loss, by which rule.</summary>
    public override string ToString() => $"Trainer({Network}, {Loss}, {_state.Optimizer})";

    private (Matrix<T> Output, T Loss) Backpropagate(Matrix<T> inputs, Matrix<T> targets)
    {
        foreach (var parameter in Network.Parameters)
            parameter.BeginStep();
        try
        {
            var pass = Network.Forward(inputs, training: true);
            var loss = Loss.Evaluate(pass.Output, targets);
            pass.Accumulate(loss.Gradient);
            return (pass.Output, loss.Value);
        }
        finally
        {
            foreach (var parameter in Network.Parameters)
                parameter.EndStep();
        }
    }

    private double GradientNorm()
    {
        var sum = 0.0;
        foreach (var parameter in Network.Parameters)
            sum += double.CreateTruncating(Sums.OfSquares<T>(parameter.Gradient.Span));
        return Math.Sqrt(sum);
    }
}
