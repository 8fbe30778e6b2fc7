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
    private readonly Parameter<T>[] _parameters;
    private readonly Snapshot<T> _buffers;
    private readonly OptimizerState<T> _state;
    private readonly Workspace<T> _workspace = new();
    private int? _outputs;

    /// <summary>Creates a trainer.</summary>
    /// <param name="network">What it trains.</param>
    /// <param name="loss">What training makes small.</param>
    /// <param name="optimizer">How parameters move; Adam at 0.001 if null.</param>
    public Trainer(Layer<T> network, Loss loss, Optimizer? optimizer = null)
    {
        Require.Given(network);
        Require.Given(loss);
        (Network, Loss) = (network, loss);
        _parameters = [.. network.DistinctParameters()];
        _buffers = Snapshot<T>.OfBuffers(network);
        _state = new(optimizer ?? new Adam(), _parameters);
    }

    /// <summary>What is trained.</summary>
    public Layer<T> Network { get; }

    /// <summary>What training makes small.</summary>
    public Loss Loss { get; }

    /// <summary>One step on one batch; if the loss or the gradient is not finite, neither parameters nor buffers move.</summary>
    /// <exception cref="ArgumentException">The batch is empty, or its shape or targets are not the network's.</exception>
    public StepResult Step(Matrix<T> inputs, Matrix<T> targets)
    {
        // First: a forward pass in training may move more than parameters.
        Loss.RequireBatch(inputs.Rows, Outputs(inputs), targets);
        return StepChecked(inputs, targets);
    }

    /// <summary><see cref="Step"/> for targets that were accepted with the set that they are from.</summary>
    internal StepResult StepChecked(Matrix<T> inputs, Matrix<T> targets)
    {
        using var step = _workspace.Step();
        _buffers.Keep();
        var moves = false;
        try
        {
            var (output, loss) = Backpropagate(inputs, targets);
            var result = new StepResult(
                double.CreateTruncating(loss), (Loss as ClassificationLoss)?.CountCorrect(output, targets), _state.GradientNorm())
            {
                BuffersOverflowed = !_buffers.IsLiveFinite,
            };
            moves = result.IsFinite;
            if (moves)
                _state.Step(result.GradientNorm);
            return result;
        }
        finally
        {
            // The forward pass has moved the running statistics already when the loss turns out not to be finite.
            if (!moves)
                _buffers.Restore();
        }
    }

    /// <summary>
    /// The mean loss and the share classified correctly, or of the decisions about all labels (null for a regression), outside training.
    /// </summary>
    /// <exception cref="ArgumentException">The set is empty, or its shape or targets are not the network's.</exception>
    public (double Loss, double? Accuracy) Evaluate(Dataset<T> data) => Evaluation.Of(Network, Loss, data, _workspace);

    /// <summary>Trains for some epochs.</summary>
    /// <param name="data">What it learns from.</param>
    /// <param name="epochs">How many passes over the data, at least 0.</param>
    /// <param name="options">Batch size, seed, validation and the like; the defaults if null.</param>
    /// <returns>The course of the training, which says how it ended.</returns>
    /// <exception cref="ArgumentException">The set is empty, or its shape or targets are not the network's.</exception>
    public History Train(Dataset<T> data, int epochs, TrainingOptions<T>? options = null)
    {
        Require.Given(data);
        Require.AtLeast(0, epochs);
        Evaluation.RequireExamples(data);
        options ??= new();
        var outputs = Outputs(data.Inputs[..Math.Min(data.Count, options.BatchSize)]);
        Loss.RequireBatch(data.Count, outputs, data.Targets);
        if (options.Validation is { } validation)
        {
            RequireAlike(validation, data);
            Loss.RequireBatch(validation.Count, outputs, validation.Targets);
        }

        return new TrainingRun<T>(this, data, options).Train(epochs);
    }

    /// <summary>What is trained, on which loss, by which rule.</summary>
    public override string ToString() => $"Trainer({Network}, {Loss}, {_state.Optimizer})";

    /// <summary>
    /// Writes all that a training needs to go on later: parameters, buffers, where streams of random numbers stand, what the
    /// optimiser remembers.
    /// </summary>
    /// <remarks>A training that <see cref="LoadCheckpoint"/> continues takes the same steps to the bit.</remarks>
    /// <param name="path">The file, in the safetensors format. One that is there is replaced at the end, and left as it is if
    /// something fails.</param>
    /// <exception cref="NotSupportedException">The element is none of float, double and Half.</exception>
    /// <exception cref="IOException">The file could not be written.</exception>
    public void SaveCheckpoint(string path)
    {
        Require.Given(path);
        Checkpoint.Save(path, Network, _state);
    }

    /// <summary>Reads what <see cref="SaveCheckpoint"/> wrote; nothing is set if the file is refused.</summary>
    /// <param name="path">The file, of a training with the same layers and the same kind of optimiser.</param>
    /// <exception cref="InvalidDataException">The file is damaged, or of another network, element or optimiser.</exception>
    public void LoadCheckpoint(string path)
    {
        Require.Given(path);
        Checkpoint.Load(path, Network, _state);
    }

    private static void RequireAlike(Dataset<T> validation, Dataset<T> data)
    {
        if (validation.Count == 0)
            throw new ArgumentException($"the validation set is empty ({validation}): leave it out");
        if ((validation.Inputs.Columns, validation.Targets.Columns) != (data.Inputs.Columns, data.Targets.Columns))
            throw new ArgumentException($"the validation set is {validation}, but the training set {data}: give both the same widths");
    }

    /// <summary>The width of the output, which some of the inputs tell.</summary>
    private int Outputs(Matrix<T> inputs) => _outputs ??= Network.Forward(inputs).Columns;

    private (Matrix<T> Output, T Loss) Backpropagate(Matrix<T> inputs, Matrix<T> targets)
    {
        foreach (var parameter in _parameters)
            parameter.BeginStep();
        try
        {
            var pass = Network.Forward(inputs, training: true);
            var loss = Loss.EvaluateChecked(pass.Output, targets);
            pass.Accumulate(loss.Gradient);
            return (pass.Output, loss.Value);
        }
        finally
        {
            EndStep();
        }
    }

    // A loop in the finally block itself would lose what is returned, when a browser's runtime optimises the method within it.
    private void EndStep()
    {
        foreach (var parameter in _parameters)
            parameter.EndStep();
    }
}
