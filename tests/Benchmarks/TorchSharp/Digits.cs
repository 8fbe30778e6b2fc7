using System.IO.Compression;

namespace TorchSharpPeer;

/// <summary>The first digits of MNIST.</summary>
internal static class Digits
{
    private const string Folder = "notebooks/data/mnist";

    /// <summary>Pixels from 0 to 1, image after image.</summary>
    public static double[] Pixels(int count) => [.. Read("train-images-idx3-ubyte.gz", header: 16, count).Select(pixel => pixel / 255.0)];

    private static byte[] Read(string file, int header, int count)
    {
        using var unpacked = new GZipStream(File.OpenRead(Path.Combine(Folder, file)), CompressionMode.Decompress);
        var bytes = new byte[header + count];
        unpacked.ReadExactly(bytes);
        return bytes[header..];
    }
}
