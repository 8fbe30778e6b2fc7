using System.Security.Cryptography;
using Neural.Display;

namespace Neural.Data;

/// <summary>The MNIST database: 60,000 images of handwritten digits to train on and 10,000 to test on.</summary>
/// <remarks>Y. LeCun, C. Cortes and C. Burges, "The MNIST database of handwritten digits", 1998,
/// yann.lecun.com/exdb/mnist.</remarks>
/// <param name="Train">The 60,000 training images.</param>
/// <param name="Test">The 10,000 test images.</param>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public sealed record Mnist(Digits Train, Digits Test)
{
    /// <summary>Reads the four files and checks their hashes, magic numbers and counts.</summary>
    /// <param name="folder">Where the files lie, with their README.</param>
    /// <exception cref="FileNotFoundException">A file is missing.</exception>
    /// <exception cref="InvalidDataException">A file is not the one that it should be.</exception>
    public static Mnist Load(string folder) => new(
        new(
            Images(Require.Given(folder), "train", 60_000, "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
            Labels(folder, "train", 60_000, "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c")),
        new(
            Images(folder, "t10k", 10_000, "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
            Labels(folder, "t10k", 10_000, "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6")));

    // They are what they should be, so that they need not be unpacked to be looked at: a page has no memory to spare.
    private static IdxContent Images(string folder, string set, int count, string hash)
    {
        var path = Path.Combine(folder, $"{set}-images-idx3-ubyte.gz");
        return new(path, Read(path, hash), IdxFile.Images(count));
    }

    private static byte[] Labels(string folder, string set, int count, string hash)
    {
        var path = Path.Combine(folder, $"{set}-labels-idx1-ubyte.gz");
        return IdxFile.Content(path, Read(path, hash), IdxFile.Labels(count));
    }

    private static byte[] Read(string path, string hash)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"{path} is missing: it belongs to the repository, under notebooks/data/mnist", path);
        var packed = File.ReadAllBytes(path);
        var actual = Convert.ToHexStringLower(SHA256.HashData(packed));
        return actual == hash
            ? packed
            : throw new InvalidDataException(
                $"{path} is not the original file: its SHA-256 is {actual}, not {hash}; restore it with git checkout");
    }
}
