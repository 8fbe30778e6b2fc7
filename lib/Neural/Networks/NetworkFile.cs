using System.Numerics;
using Neural.Activations;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>The file of a <see cref="NeuralNetwork{T}"/>: <see cref="Safetensors"/>, as PyTorch names and lays out weights.</summary>
/// <remarks>
/// The linear layer that is the network's layer i has the tensors <c>i.weight</c>, outputs × inputs (the transpose of
/// <see cref="Linear{T}.Weight"/>), and <c>i.bias</c>, as in the <c>state_dict</c> of a <c>torch.nn.Sequential</c>. The
/// rest of the network is told by <see cref="NetworkDescription"/>.
/// </remarks>
internal static class NetworkFile
{
    private static readonly byte[] FormerMagic = "NEURALNW"u8.ToArray();

    public static void Save<T>(NeuralNetwork<T> network, string path)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var file = new Safetensors(path);
        foreach (var (name, layer) in LayerNames(network.Sizes).Zip(network.Layers.OfType<Linear<T>>()))
        {
            var (weight, bias) = (layer.Weight.Value.Transpose(), layer.Bias.Value);
            file.Tensors.Add(WeightOf(name), StoredTensor.Of<T>(weight.Span, weight.Rows, weight.Columns));
            file.Tensors.Add(BiasOf(name), StoredTensor.Of<T>(bias.Span, bias.Columns));
        }

        NetworkDescription.Of(network).WriteTo(file);
        file.Write();
    }

    public static NeuralNetwork<T> Load<T>(string path, Activation? activation, Loss? loss)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var file = Read(path);
        var description = NetworkDescription.ReadFrom(file) ?? throw new InvalidDataException(
            $"{path} does not say which network it holds, as NeuralNetwork.Save does: make the network and call LoadWeights");
        RequireTensors<T>(file, description.Sizes, LayerNames(description.Sizes));
        var network = new NeuralNetwork<T>(
            description.Sizes,
            description.Activation.Resolve<T>(path, activation),
            new RandomNormal(0),
            loss: description.Loss?.Resolve(path, loss, description.Sizes[^1]) ?? loss);
        SetWeights(network, file, LayerNames(description.Sizes));
        return network;
    }

    public static void LoadWeights<T>(NeuralNetwork<T> network, string path, IReadOnlyList<string> layers)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Require.Given(layers);
        if (layers.Count == 0)
            layers = LayerNames(network.Sizes);
        if (layers.Count != network.Sizes.Count - 1 || layers.Distinct().Count() != layers.Count)
            throw new ArgumentException($"{network} has {network.Sizes.Count - 1} linear layers, but was given the names {Quoted.List(layers)}");
        var file = Read(path);

        // For its checksum.
        _ = NetworkDescription.ReadFrom(file);
        RequireTensors<T>(file, network.Sizes, layers);
        SetWeights(network, file, layers);
    }

    private static Safetensors Read(string path)
    {
        Span<byte> start = stackalloc byte[FormerMagic.Length];
        using (var stream = File.OpenRead(path))
            start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        return start.SequenceEqual(FormerMagic)
            ? throw new InvalidDataException(
                $"{path} has this library's former format, NEURALNW, which gave way to safetensors: train the network and save it anew")
            : Safetensors.Read(path);
    }

    /// <summary>Which layers are linear: every second one, since activations are layers, too.</summary>
    private static string[] LayerNames(IReadOnlyList<int> sizes) =>
        [.. Enumerable.Range(0, sizes.Count - 1).Select(i => FormattableString.Invariant($"{2 * i}"))];

    private static string WeightOf(string layer) => $"{layer}.weight";

    private static string BiasOf(string layer) => $"{layer}.bias";

    /// <summary>Checks all that could go wrong, so that no network is left half set.</summary>
    private static void RequireTensors<T>(Safetensors file, IReadOnlyList<int> sizes, IReadOnlyList<string> layers)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        string[] needed = [.. layers.SelectMany(layer => new[] { WeightOf(layer), BiasOf(layer) })];
        string[] missing = [.. needed.Except(file.Tensors.Keys)], others = [.. file.Tensors.Keys.Except(needed)];
        if (missing.Length + others.Length > 0)
        {
            throw new InvalidDataException(
                $"{file.Path} has {(missing.Length > 0 ? $"no {Quoted.List(missing)}" : "all tensors")}"
                + $"{(others.Length > 0 ? $" but also {Quoted.List(others)}" : "")}: give LoadWeights the names of the "
                + "linear layers, such as \"fc1\", \"fc2\", and save no other tensors");
        }

        for (var i = 0; i < layers.Count; i++)
        {
            RequireTensor<T>(file, WeightOf(layers[i]), sizes[i + 1], sizes[i]);
            RequireTensor<T>(file, BiasOf(layers[i]), sizes[i + 1]);
        }
    }

    private static void RequireTensor<T>(Safetensors file, string name, params long[] shape)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var tensor = file.Tensors[name];
        if (tensor.Type != StoredTensor.TypeOf<T>())
        {
            throw new InvalidDataException(
                $"{file.Path} holds {Quoted.Text(name)} as {tensor.Type}, not as {StoredTensor.TypeOf<T>()}: read it into a network of "
                + $"its element (F16 is Half, F32 float, F64 double), or save it from PyTorch after model.{StoredTensor.PyTorchOf<T>()}()");
        }

        if (!tensor.Shape.SequenceEqual(shape))
        {
            throw new InvalidDataException(
                $"{file.Path} holds {Quoted.Text(name)} in the shape {StoredTensor.ShapeText(tensor.Shape)}, not "
                + $"{StoredTensor.ShapeText(shape)}: make the network with the sizes of the file");
        }
    }

    private static void SetWeights<T>(NeuralNetwork<T> network, Safetensors file, IReadOnlyList<string> layers)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        foreach (var (name, layer) in layers.Zip(network.Layers.OfType<Linear<T>>()))
        {
            var (weight, bias) = (layer.Weight.Value, layer.Bias.Value);
            new Matrix<T>(file.Tensors[WeightOf(name)].Elements<T>(), weight.Columns, weight.Rows).Transpose().Span.CopyTo(weight.Span);
            file.Tensors[BiasOf(name)].Elements<T>().CopyTo(bias.Span);
        }
    }
}
