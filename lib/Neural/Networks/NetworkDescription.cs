using System.Numerics;
using System.Text.Json;

namespace Neural.Networks;

/// <summary>What a network is besides its weights, as text in the <c>__metadata__</c> of its file.</summary>
/// <remarks>
/// <para><c>format</c> is NeuralNetwork and <c>version</c> 1; <c>sizes</c> is a list such as <c>[784, 256, 10]</c>; then
/// come <see cref="DescribedActivation"/> and <see cref="DescribedLoss"/>. The element of the network is the
/// tensors'.</para>
/// <para><c>sha256</c>, which may be left out, is the SHA-256 in hexadecimal of the file as this library writes it
/// without this entry: metadata and tensors in the order of their names, no space in the header but for the padding to a
/// multiple of 8 bytes. Python may thus write the same content in another order.</para>
/// </remarks>
/// <param name="Sizes">The widths of the input, the hidden layers and the output.</param>
/// <param name="Activation">What follows every layer but the last.</param>
/// <param name="Loss">What training makes small; null for the usual one.</param>
internal sealed record NetworkDescription(int[] Sizes, DescribedActivation Activation, DescribedLoss? Loss)
{
    /// <summary>What to do with another function than the file's.</summary>
    public const string WaysOut = "pass the one that was saved, or make a network with yours and call LoadWeights";

    private const string Format = "NeuralNetwork";
    private const string Version = "1";
    private static readonly string[] Required = ["format", "version", "sizes"];
    private static readonly string[] Known =
    [
        .. Required, DescribedActivation.Entry, DescribedActivation.OwnEntry, DescribedActivation.ValuesEntry,
        DescribedLoss.Entry, DescribedLoss.OwnEntry, Safetensors.DigestEntry,
    ];

    /// <summary>Describes a network.</summary>
    public static NetworkDescription Of<T>(NeuralNetwork<T> network)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        new([.. network.Sizes], DescribedActivation.Of<T>(network.Activation), DescribedLoss.Of(network.Loss));

    /// <summary>Reads the description from a file's metadata and compares its checksum; null if there is none.</summary>
    /// <exception cref="InvalidDataException">It is incomplete, of another version, or does not fit its checksum.</exception>
    public static NetworkDescription? ReadFrom(Safetensors file)
    {
        var (path, metadata) = (file.Path, file.Metadata);
        if (metadata.GetValueOrDefault("format") != Format)
            return null;
        if (Required.FirstOrDefault(name => !metadata.ContainsKey(name)) is { } missing)
            throw Missing(path, missing);
        if (metadata["version"] != Version)
            throw new InvalidDataException($"{path} has the version {Quoted.Text(metadata["version"])} of a {Format}, and this library reads {Version}: read it with the library that wrote it");
        if (metadata.Keys.FirstOrDefault(name => !Known.Contains(name)) is { } other)
            throw new InvalidDataException($"{path} has {Quoted.Text(other)} in its __metadata__, which a {Format} does not know: leave it out");
        file.RequireDigest();
        var activation = DescribedActivation.ReadFrom(file) ?? throw Missing(path, DescribedActivation.Entry);
        return new(ParseSizes(path, metadata["sizes"]), activation, DescribedLoss.ReadFrom(file));
    }

    /// <summary>Sets the metadata of a file that holds the weights already.</summary>
    public void WriteTo(Safetensors file)
    {
        file.Metadata["format"] = Format;
        file.Metadata["version"] = Version;
        file.Metadata["sizes"] = SizesText(Sizes);
        Activation.WriteTo(file);
        Loss?.WriteTo(file);
        file.AddDigest();
    }

    public static InvalidDataException NotTheLibrarys(string path, string kind, string text) =>
        new($"{path} uses the {kind} {Quoted.Text(text)}, which is not the library's: pass it to Load");

    public static ArgumentException Contradiction(string path, string kind, string text, string given) =>
        new($"{path} uses the {kind} {Quoted.Text(text)}, but Load was given {Quoted.Text(given)}: {WaysOut}");

    private static InvalidDataException Missing(string path, string name) =>
        new($"{path} has no {name} in its __metadata__, which a {Format} needs: add it there");

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
