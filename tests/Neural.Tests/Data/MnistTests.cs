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
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 2, 7, 7, 7 }, "a.gz holds 3 bytes after its header, not 2")]
    [InlineData(new byte[] { 0, 0, 8 }, "a.gz ends within its header, after 3 bytes")]
    public void AWrongHeaderIsNamed(byte[] idx, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => IdxFile.Content("a.gz", Pack(idx), IdxFile.Labels(2))).Message);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Another_set_in_the_same_format_is_read(bool packed)
    {
        var (images, labels) = (Path.GetTempFileName(), Path.GetTempFileName());
        byte[] pixels = [.. Enumerable.Range(0, 2 * 28 * 28).Select(i => (byte)i)];
        Write(images, [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 28, 0, 0, 0, 28, .. pixels]);
        Write(labels, [0, 0, 8, 1, 0, 0, 0, 2, 25, 3]);
        try
        {
            var letters = Digits.Load(images, labels, classes: 26);
            Assert.Equal([25, 3], letters.Labels);
            Assert.Equal(pixels[784..], letters.Pixels(1).ToArray());
            Assert.Equal("2 examples, 784 → 26", letters.ToDataset().ToString());
            Assert.EndsWith(
                "has the label 25 at image 0, but 10 classes count to 9: say how many there are",
                Assert.Throws<InvalidDataException>(() => Digits.Load(images, labels)).Message);
            Assert.EndsWith("has the magic number 2049 where 2051 is expected", Assert.Throws<InvalidDataException>(() => Digits.Load(labels, labels)).Message);
            Write(labels, [0, 0, 8, 1, 0, 0, 0, 1, 25]);
            Assert.EndsWith("has the count 1 where 2 is expected", Assert.Throws<InvalidDataException>(() => Digits.Load(images, labels)).Message);
            Write(images, [0, 0, 8, 3, 255, 255, 255, 255, 0, 0, 0, 28, 0, 0, 0, 28]);
            Assert.Contains("has the count -1", Assert.Throws<InvalidDataException>(() => Digits.Load(images, labels)).Message);
        }
        finally
        {
            File.Delete(images);
            File.Delete(labels);
        }

        void Write(string path, byte[] content) => File.WriteAllBytes(path, packed ? Pack(content) : content);
    }

    [Fact]
    public void It_is_unpacked_into_the_place_where_it_stays()
    {
        var file = Pack([0, 0, 8, 1, 0, 16, 0, 0, .. new byte[1 << 20]]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(1 << 20, IdxFile.Content("a.gz", file, IdxFile.Labels()).Length);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1 << 20, (1 << 20) + 50_000);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Images_are_unpacked_as_far_as_they_are_wanted(bool packed)
    {
        var bytes = new byte[1 << 20];
        new Random(1).NextBytes(bytes);
        byte[] file = [0, 0, 8, 1, 0, 16, 0, 0, .. bytes];
        var content = new IdxContent("a.gz", packed ? Pack(file) : file, IdxFile.Labels());
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var length in new[] { 0, 784, 784, 10_000, 12_000, 3 })
            Assert.True(content.First(length).SequenceEqual(bytes.AsSpan(0, length)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 10_000, 100_000);

        Assert.True(content.First(bytes.Length).SequenceEqual(bytes));
        Assert.Equal(
            $"a.gz holds {bytes.Length} bytes after its header, not {bytes.Length + 1}",
            Assert.Throws<InvalidDataException>(() => content.First(bytes.Length + 1)).Message);
        Assert.True(content.First(bytes.Length).SequenceEqual(bytes));
    }

    [Fact]
    public void A_count_that_no_such_file_can_hold_takes_no_place() => Assert.Equal(
        "a.gz holds 1 bytes after its header, not 2147483647",
        Assert.Throws<InvalidDataException>(() => IdxFile.Content("a.gz", Pack([0, 0, 8, 1, 127, 255, 255, 255, 7]), IdxFile.Labels())).Message);

    [Fact]
    public void A_damaged_file_is_named() => Assert.Equal(
        "a.gz is damaged: it cannot be unpacked",
        Assert.Throws<InvalidDataException>(() => IdxFile.Content("a.gz", [0x1f, 0x8b, 1, 2, 3], IdxFile.Labels(2))).Message);

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(content);
        return packed.ToArray();
    }
}
