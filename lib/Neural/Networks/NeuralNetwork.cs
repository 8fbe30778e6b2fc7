using System.Numerics;
using Neural.Activations;
using Neural.Data;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>Linear layers with one activation between them, as in <c>[784, 256, 128, 10]</c>.</summary>
/// <remarks>
/// The last layer has no activation: its outputs are logits, which the loss turns into probabilities.
/// </remarks>
public sealed class NeuralNetwork<T> : Sequential<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private static readonly Activation DefaultActivation = new ReLU();

    /// <summary>Creates a network with random weights.</summary>
    /// <param name="sizes">The widths of the input, the hidden layers and the output: at least two, each at least 1.</param>
    /// <param name="activation">What follows every layer but the last; ReLU if null.</param>
    /// <param name="initializer">Where the weights begin; He's normal ones, which suit ReLU, if null.</param>
    /// <param name="seed">The same seed gives the same weights.</param>
    /// <param name="loss">
    /// What training makes small; if null, softmax cross-entropy, or binary cross-entropy where there is one output.
    /// </param>
    /// <exception cref="ArgumentException">There are fewer than two sizes, or too few outputs for the loss.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A size is less than 1.</exception>
    public NeuralNetwork(
        IReadOnlyList<int> sizes, Activation? activation = null, Initializer? initializer = null, int seed = 0,
        Loss? loss = null)
        : base(Build(sizes, activation ?? DefaultActivation, initializer ?? new HeNormal(), seed))
    {
        (Sizes, Activation) = ([.. sizes], activation ?? DefaultActivation);
        Loss = loss ?? (sizes[^1] == 1 ? new BinaryCrossEntropy() : new SoftmaxCrossEntropy());
        Loss.RequireOutputs(sizes[^1]);
    }

    /// <summary>The widths of the input, the hidden layers and the output.</summary>
    public IReadOnlyList<int> Sizes { get; }

    /// <summary>What follows every layer but the last.</summary>
    public Activation Activation { get; }

    /// <summary>What training makes small.</summary>
    public Loss Loss { get; }

    /// <summary>The probability of every class for every row.</summary>
    /// <exception cref="InvalidOperationException">The loss is one of regression.</exception>
    public Matrix<T> Probabilities(Matrix<T> x) => RequireClasses().Probabilities(Forward(x));

    /// <summary>The class of every row.</summary>
    /// <exception cref="InvalidOperationException">
    /// The loss is one of regression, or of several labels, for which there is <see cref="PredictLabels"/>.
    /// </exception>
    public int[] Predict(Matrix<T> x)
    {
        var loss = RequireClasses();
        if (loss.IsMultiLabel(Sizes[^1]))
            throw new InvalidOperationException($"{this} decides on {Sizes[^1]} labels by {loss.GetType().Name}, so a row has no one class: call PredictLabels");
        var output = Forward(x);
        return [.. Enumerable.Range(0, output.Rows).Select(row => loss.ClassOf<T>(output.Row(row)))];
    }

    /// <summary>
    /// The labels of every row: 1 in the columns of those that it has, 0 elsewhere; of classes that exclude each other, one.
    /// </summary>
    /// <exception cref="InvalidOperationException">The loss is one of regression.</exception>
    public Matrix<T> PredictLabels(Matrix<T> x) => RequireClasses().Decide(Forward(x));

    /// <summary>
    /// The mean loss and the share classified correctly, or of the decisions about all labels (null for a regression).
    /// </summary>
    /// <exception cref="ArgumentException">The set is empty, or its shape or targets are not the network's.</exception>
    public (double Loss, double? Accuracy) Evaluate(Dataset<T> data) => Evaluation.Of(this, Loss, data, new());

    /// <summary>Trains for some epochs.</summary>
    /// <param name="data">What it learns from.</param>
    /// <param name="epochs">How many passes over the data, at least 0.</param>
    /// <param name="optimizer">How parameters move; Adam at 0.001 if null.</param>
    /// <param name="options">Batch size, seed, validation and the like; the defaults if null.</param>
    /// <returns>The course of the training, which says how it ended.</returns>
    /// <exception cref="ArgumentException">The set is empty, or its shape or targets are not the network's.</exception>
    public History Train(
        Dataset<T> data, int epochs, Optimizer? optimizer = null, TrainingOptions<T>? options = null) =>
        new Trainer<T>(this, Loss, optimizer ?? new Adam()).Train(data, epochs, options);

    /// <summary>Writes the network to a safetensors file, which <see cref="Load"/> reads, and Python, too.</summary>
    /// <remarks>
    /// <para>The linear layer that is layer i has the tensors <c>i.weight</c>, outputs × inputs, and <c>i.bias</c>, so that
    /// the same layers in PyTorch read it with
    /// <c>torch.nn.Sequential(…).load_state_dict(safetensors.torch.load_file(path))</c>. Sizes, activation, loss and a
    /// checksum are text in the file's metadata. The same network makes the same bytes.</para>
    /// <para>An activation or a loss of your own is stored by name, whatever the name is, and has to be given to
    /// <see cref="Load"/>.</para>
    /// <para>The format: https://huggingface.co/docs/safetensors</para>
    /// </remarks>
    /// <param name="path">The file; by custom its name ends in <c>.safetensors</c>. One that is there is replaced at the end,
    /// and left as it is if something fails.</param>
    /// <exception cref="NotSupportedException">The element is none of float, double and Half.</exception>
    /// <exception cref="IOException">The file could not be written.</exception>
    public void Save(string path) => NetworkFile.Save(this, Require.Given(path));

    /// <summary>Reads a network that <see cref="Save"/> wrote.</summary>
    /// <remarks>
    /// A file from elsewhere is read, too, if its metadata say <c>format</c> NeuralNetwork, <c>version</c> 1, <c>sizes</c>
    /// such as <c>[784, 256, 10]</c>, <c>activation</c>, and if need be <c>loss</c>. <see cref="LoadWeights"/> needs none.
    /// </remarks>
    /// <param name="path">The file.</param>
    /// <param name="activation">The activation, if it is not one of the library's: the same as was saved.</param>
    /// <param name="loss">The loss, if it is not one of the library's, or if the file says nothing of it.</param>
    /// <exception cref="InvalidDataException">
    /// The file is truncated, damaged, malformed in any other way, or no network of this element type; or it needs an
    /// activation or loss that is not given.
    /// </exception>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="ArgumentException">An activation or loss is given that is not the file's.</exception>
    public static NeuralNetwork<T> Load(string path, Activation? activation = null, Loss? loss = null) =>
        NetworkFile.Load<T>(Require.Given(path), activation, loss);

    /// <summary>Sets the weights and biases to those of a safetensors file, such as one that PyTorch wrote.</summary>
    /// <example><code>
    /// // Python: model = torch.nn.Sequential(nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 10))
    /// //         safetensors.torch.save_file(model.state_dict(), "model.safetensors")
    /// var network = new NeuralNetwork&lt;float&gt;([784, 256, 10], new ReLU(), new HeNormal());
    /// network.LoadWeights("model.safetensors");
    /// // If the layers are the attributes fc1 and fc2 of a module:
    /// network.LoadWeights("model.safetensors", "fc1", "fc2");
    /// </code></example>
    /// <remarks>Activation and loss remain; nothing is set if the file is refused.</remarks>
    /// <param name="path">The file: for every linear layer a <c>.weight</c>, outputs × inputs, and a <c>.bias</c>.</param>
    /// <param name="layers">
    /// What comes before <c>.weight</c> and <c>.bias</c>, for every linear layer; if none, <c>0</c>, <c>2</c>, <c>4</c>, …, as
    /// linear layers with activations between them are numbered.
    /// </param>
    /// <exception cref="ArgumentException">There is not one name for every linear layer.</exception>
    /// <exception cref="InvalidDataException">
    /// The file is truncated, damaged or malformed in any other way, holds other tensors, or these have another shape or
    /// element.
    /// </exception>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    public void LoadWeights(string path, params IReadOnlyList<string> layers) => NetworkFile.LoadWeights(this, Require.Given(path), layers);

    /// <summary>The network as it would be made, such as <c>NeuralNetwork([784, 256, 128, 10], ReLU)</c>.</summary>
    public override string ToString() => $"NeuralNetwork([{string.Join(", ", Sizes)}], {Activation})";

    private ClassificationLoss RequireClasses() => Loss as ClassificationLoss ?? throw new InvalidOperationException(
        $"{this} learns a regression by {Loss.GetType().Name}, which knows no classes: read the output of Forward itself");

    private static IEnumerable<Layer<T>> Build(
        IReadOnlyList<int> sizes, Activation activation, Initializer initializer, int seed)
    {
        Require.Given(sizes);
        if (sizes.Count < 2)
            throw new ArgumentException($"a network needs the sizes of its input and its output, but was given [{string.Join(", ", sizes)}]");
        Require.EachAtLeast(1, sizes);
        var make = new LayerFactory<T>(seed, initializer);
        for (var i = 1; i < sizes.Count; i++)
        {
            yield return make.Linear(sizes[i - 1], sizes[i]);
            if (i < sizes.Count - 1)
                yield return make.Activation(activation);
        }
    }
}
