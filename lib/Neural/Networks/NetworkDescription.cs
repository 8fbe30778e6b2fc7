using System.Numerics;
using System.Text.Json;
using Neural.Activations;

namespace Neural.Networks;

/// <summary>What a network is besides its weights, as text in the <c>__metadata__</c> of its file.</summary>
/// <remarks>
/// <para><c>format</c> is NeuralNetwork and <c>version</c> 1; <c>sizes</c> is a list such as <c>[784, 256, 10]</c>;
/// <c>activation</c> is the function as <see cref="Activation.ToString"/> has it; <c>loss</c> is the name of the loss, or
/// left out for the usual one. The element of the network is the tensors'.</para>
/// <para><c>sha256</c>, which may be left out, is the SHA-256 in hexadecimal of the file as this library writes it
/// without this entry: metadata and tensors in the order of their names, no space in the header but for the padding to a
/// multiple of 8 bytes. Python may thus write the same content in another order.</para>
/// </remarks>
/// <param name="Sizes">The widths of the input, the hidden layers and the output.</param>
/// <param name="Activation">What follows every layer but the last.</param>
/// <param name="Loss">What training makes small.</param>
internal sealed record NetworkDescription(int[] Sizes, string Activation, string? Loss)
{
    private const string Format = "NeuralNetwork";
    private const string Version = "1";
    private const string Digest = "sha256";
    private static readonly string[] Required = ["format", "version", "sizes", "activation"];
    private static readonly string[] Known = [.. Required, "loss", Digest];

    // The names are the file's: a loss whose class is renamed keeps its own.
    private static readonly Dictionary<string, Loss> Losses = new()
    {
        ["SoftmaxCrossEntropy"] = new SoftmaxCrossEntropy(),
        ["BinaryCrossEntropy"] = new BinaryCrossEntropy(),
        ["MeanSquaredError"] = new MeanSquaredError(),
    };

    /// <summary>Describes a network.</summary>
    /// <exception cref="ArgumentException">A function of the user's own has the name of one of the library's.</exception>
    public static NetworkDescription Of<T>(NeuralNetwork<T> network)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var loss = Losses.FirstOrDefault(entry => entry.Value.Equals(network.Loss)).Key ?? network.Loss.GetType().Name;
        var description = new NetworkDescription([.. network.Sizes], network.Activation.ToString(), loss);
        RequireOwnName(network.Activation, description.FindActivation());
        RequireOwnName(network.Loss, Losses.GetValueOrDefault(loss));
        return description;
    }

    /// <summary>Reads the description from a file's metadata and compares its checksum; null if there is none.</summary>
    /// <exception cref="InvalidDataException">It is incomplete, of another version, or does not fit its checksum.</exception>
    public static NetworkDescription? ReadFrom(Safetensors file)
    {
        var (path, metadata) = (file.Path, file.Metadata);
        if (metadata.GetValueOrDefault("format") != Format)
            return null;
        if (Required.FirstOrDefault(name => !metadata.ContainsKey(name)) is { } missing)
            throw new InvalidDataException($"{path} has no {missing} in its __metadata__, which a {Format} needs: add it there");
        if (metadata["version"] != Version)
            throw new InvalidDataException($"{path} has the version {Quoted.Text(metadata["version"])} of a {Format}, and this library reads {Version}: read it with the library that wrote it");
        if (metadata.Keys.FirstOrDefault(name => !Known.Contains(name)) is { } other)
            throw new InvalidDataException($"{path} has {Quoted.Text(other)} in its __metadata__, which a {Format} does not know: leave it out");
        RequireDigest(file);
        return new(ParseSizes(path, metadata["sizes"]), metadata["activation"], metadata.GetValueOrDefault("loss"));
    }

    /// <summary>Sets the metadata of a file that holds the weights already.</summary>
    public void WriteTo(Safetensors file)
    {
        file.Metadata["format"] = Format;
        file.Metadata["version"] = Version;
        file.Metadata["sizes"] = SizesText(Sizes);
        file.Metadata["activation"] = Activation;
        if (Loss is not null)
            file.Metadata["loss"] = Loss;
        file.Metadata[Digest] = file.Digest();
    }

    /// <summary>The activation.</summary>
    /// <exception cref="InvalidDataException">It is not the library's.</exception>
    public Activation ParseActivation(string path) => FindActivation() ?? throw new InvalidDataException(
        $"{path} uses the activation {Quoted.Text(Activation)}, which is not the library's: pass it to Load");

    /// <summary>The loss, or null for the usual one.</summary>
    /// <exception cref="InvalidDataException">It is not the library's.</exception>
    public Loss? ParseLoss(string path) => Loss is null ? null : Losses.GetValueOrDefault(Loss) ?? throw new InvalidDataException(
        $"{path} uses the loss {Quoted.Text(Loss)}, which is not the library's: pass it to Load");

    private Activation? FindActivation()
    {
        try
        {
            return Neural.Activations.Activation.Parse(Activation);
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static void RequireOwnName(object own, object? librarys)
    {
        if (librarys is not null && !librarys.Equals(own))
            throw new ArgumentException($"{own.GetType()} cannot be saved: its name would be read as the library's {librarys.GetType()}; give it another one");
    }

    private static void RequireDigest(Safetensors file)
    {
        if (!file.Metadata.Remove(Digest, out var stated))
            return;
        var actual = file.Digest();
        if (actual != stated)
            throw new InvalidDataException(
                $"{file.Path} is damaged or was changed: its {Digest} is {actual}, not {Quoted.Text(stated)}; copy it again, or leave the entry out if the change is meant");
    }

    private static int[] ParseSizes(string path, string text)
    {
        try
        {
            if (JsonSerializer.Deserialize(text, SafetensorsJson.Default.Sizes) is { Length: > 1 } sizes && sizes.All(size => size > 0))
                return sizes;
        }
        catch (JsonException)
        {
            // Refused below.
        }

        throw new InvalidDataException($"{path} has the sizes {Quoted.Text(text)}: write at least two positive ones, such as [784, 256, 10]");
    }

    private static string SizesText(int[] sizes) => StoredTensor.ShapeText(sizes.Select(size => (long)size));
}
