using System.IO.Compression;
using Neural.Data;

namespace Neural.Tests.Data;

public sealed class MnistTests
{
    [Fact]
    public void TheSetIsComplete()
    {
        var mnist = Mnist.Load(MnistFiles.Folder);
        Assert.Equal((60_000, 10_000), (mnist.Train.Count, mnist.Test.Count));
        Assert.Equal([5, 0, 4, 1, 9, 2, 1, 3, 1, 4], mnist.Train.Labels[..10]);
        Assert.Equal([7, 2, 1, 0, 4, 1, 4, 9, 5, 9], mnist.Test.Labels[..10]);
        // The known counts of the digits 0 to 9 in the training set.
        Assert.Equal(
            [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949],
            Enumerable.Range(0, 10).Select(digit => mnist.Train.Labels.Count(label => label == digit)));
    }

    [Fact]
    public void PixelsBecomeRowsFromZeroToOne()
    {
        var digits = Mnist.Load(MnistFiles.Folder).Test;
        var data = digits.ToDataset<float>(5);
        Assert.Equal("5 examples, 784 → 10", data.ToString());
        Assert.Equal(digits.Pixels(3).ToArray().Select(pixel => pixel / 255f), data.Inputs.Row(3).ToArray());
        Assert.Equal(1, data.Targets[3, 0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => digits.ToDataset<float>(10_001));
        Assert.Throws<ArgumentOutOfRangeException>(() => digits.Pixels(10_000).Length);
    }

    [Fact]
    public void AMissingOrAlteredFileIsNamed()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Assert.Contains("train-images-idx3-ubyte.gz is missing", Assert.Throws<FileNotFoundException>(() => Mnist.Load(folder)).Message);
            File.WriteAllBytes(Path.Combine(folder, "train-images-idx3-ubyte.gz"), [1, 2, 3]);
            var error = Assert.Throws<InvalidDataException>(() => Mnist.Load(folder));
            Assert.Contains("train-images-idx3-ubyte.gz is not the original file: its SHA-256 is 039058c6", error.Message);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(new byte[] { 0, 0, 8, 3, 0, 0, 0, 2, 7, 7 }, "a.gz has the magic number 2051 where 2049 is expected")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 3, 7, 7 }, "a.gz has the count 3 where 2 is expected")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 2, 7 }, "a.gz holds 1 bytes after its header, not 2")]
    [InlineData(new byte[] { 0, 0, 8 }, "a.gz ends within its header, after 3 bytes")]
    public void AWrongHeaderIsNamed(byte[] idx, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => Mnist.Unpack("a.gz", Pack(idx), [2049, 2])).Message);

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(content);
        return packed.ToArray();
    }
}
