using System.IO.Compression;
using static TorchSharp.torch;

namespace TorchSharpPeer;

/// <summary>The first digits of MNIST.</summary>
internal static class Digits
{
    private const string Folder = "notebooks/data/mnist";

    /// <summary>Pixels from 0 to 1, image after image.</summary>
    public static double[] Pixels(int count) => [.. Read("train-images-idx3", header: 16, count).Select(pixel => pixel / 255.0)];

    /// <summary>A row for each image.</summary>
    public static Tensor Images(string set, int count) =>
        tensor([.. Read($"{set}-images-idx3", header: 16, count * 784).Select(pixel => pixel / 255f)]).reshape(count, 784);

    public static Tensor Labels(string set, int count) =>
        tensor([.. Read($"{set}-labels-idx1", header: 8, count).Select(label => (long)label)]);

    private static byte[] Read(string file, int header, int count)
    {
        using var unpacked = new GZipStream(File.OpenRead(Path.Combine(Folder, $"{file}-ubyte.gz")), CompressionMode.Decompress);
        var bytes = new byte[header + count];
        unpacked.ReadExactly(bytes);
        return bytes[header..];
    }
}
