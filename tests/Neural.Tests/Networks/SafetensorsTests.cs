using System.Buffers.Binary;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Neural.Networks;

namespace Neural.Tests.Networks;

public sealed class SafetensorsTests : IDisposable
{
    /// <summary>Pieces of a header, of which some orders make one.</summary>
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", " ", "\n", "\0", "\"", "\\", "\"a\"", "\"b\"", "\"\\ud800\"", "\"__metadata__\"", "\"dtype\"",
        "\"shape\"", "\"data_offsets\"", "\"F32\"", "\"F64\"", "\"BF16\"", "0", "4", "8", "-1", "1e3", "0.5", "null", "true",
        "9223372036854775807", "18446744073709551615", "\"é😀\"", "\uFEFF", "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
        "\"b\":{\"dtype\":\"F32\",\"shape\":[", "],\"data_offsets\":[", "{\"__metadata__\":{\"a\":\"b\"}", "\"data_offsets\":[4,8]",
    ];

    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void TheBytesAreThoseOfTheFormat()
    {
        var file = new Safetensors(_path) { Metadata = { ["b"] = "é+\"", ["a"] = "" } };
        file.Tensors["y"] = StoredTensor.Of<double>([1], []);
        file.Tensors["x"] = StoredTensor.Of<float>([0, -2, 1, 3], 2, 2);
        file.Write();
        const string Header =
            """{"__metadata__":{"a":"","b":"é+\""},"x":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]},"y":{"dtype":"F64","shape":[],"data_offsets":[16,24]}}""";
        byte[] expected =
        [
            152, 0, 0, 0, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(Header).Concat(Enumerable.Repeat((byte)' ', 8)).Take(152),
            0, 0, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0x80, 0x3F, 0, 0, 0x40, 0x40,
            0, 0, 0, 0, 0, 0, 0xF0, 0x3F,
        ];
        Assert.Equal(expected, File.ReadAllBytes(_path));
    }

    [Fact]
    public void WhateverIsWrittenIsReadAgain() => Check.QuickThrowOnFailure(Prop.ForAll(
        Names.Zip(Names).ListOf().ToArbitrary(),
        Names.Zip(Gen.Elements("F16", "F32", "F64", "BOOL", "of tomorrow")).Zip(Gen.Choose(0, 4).Select(d => (long)d).ListOf())
            .ListOf().ToArbitrary(),
        (texts, tensors) =>
        {
            var file = new Safetensors(_path);
            foreach (var (name, text) in texts)
                file.Metadata[name] = text;
            foreach (var ((name, type), shape) in tensors.Where(tensor => tensor.Item1.Item1 != "__metadata__"))
            {
                var size = type switch { "F16" => 2, "F32" => 4, "F64" => 8, _ => 1 };
                var bytes = new byte[size * Math.Min(shape.Aggregate(1L, (product, dimension) => product * dimension), 1 << 20)];
                if (StoredTensor.Fills(type, [.. shape], bytes.Length))
                    file.Tensors[name] = new(type, [.. shape], bytes);
            }

            file.Write();
            RequireSame(file, Safetensors.Read(_path));
        }));

    [Theory]
    [InlineData("", "its header begins with nothing instead of {")]
    [InlineData(" {}", "its header begins with the byte 32 instead of {")]
    [InlineData("{", "its header is not the JSON of the format: ")]
    [InlineData("{}}", "its header is not the JSON of the format: ")]
    [InlineData("{} //", "its header is not the JSON of the format: ")]
    [InlineData("{\"a\":1}", "its header is not the JSON of the format at \"a\": ")]
    [InlineData("{\"a\":null}", "its header holds a null at \"a\"")]
    [InlineData("{\"__metadata__\":{\"a\":1}}", "its header is not the JSON of the format: ")]
    [InlineData("{\"__metadata__\":{\"a\":null}}", "its __metadata__ holds a null where text is needed")]
    [InlineData("{\"__metadata__\":null}", "its __metadata__ holds a null where text is needed")]
    [InlineData("{\"__metadata__\":{\"a\":\"\",\"a\":\"\"}}", "its header is not the JSON of the format: ")]
    [InlineData("{\"__metadata__\":{},\"__metadata__\":{}}", "its header is not the JSON of the format: ")]
    [InlineData("{\"a\":{T,0,4]},\"a\":{T,0,4]}}", "its header is not the JSON of the format: ")]
    [InlineData("{\"a\":{T,0,4]},\"\\u0061\":{T,0,4]}}", "its header is not the JSON of the format: ")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", "its header is not the JSON of the format: ")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}}", "its header is not the JSON of the format at \"a\": ")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":null,\"data_offsets\":[0,4]}}", "its header is not the JSON of the format at \"a\": ")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1.0],\"data_offsets\":[0,4]}}", "its header is not the JSON of the format at \"a\": ")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[18446744073709551615],\"data_offsets\":[0,4]}}", "its header is not the JSON of the format at \"a\": ")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[-1,-1],\"data_offsets\":[0,4]}}", "\"a\" has the shape [-1, -1]")]
    [InlineData("{\"a\":{T,4,0]}}", "\"a\" has the data_offsets [4, 0], which are no [begin, end]")]
    [InlineData("{\"a\":{T,-4,0]}}", "\"a\" has the data_offsets [-4, 0], which are no [begin, end]")]
    [InlineData("{\"a\":{T,0,4,8]}}", "\"a\" has the data_offsets [0, 4, 8], which are no [begin, end]")]
    [InlineData("{\"a\":{T,0,9223372036854775807]}}", "\"a\" takes 9223372036854775807 bytes, and this library reads tensors of at most 2147483591")]
    [InlineData("{\"a\":{T,0,8]}}", "\"a\" is F32 of the shape [1], but has 8 bytes")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,0]}}", "\"a\" is F32 of the shape [4294967296, 4294967296], but has 0 bytes")]
    [InlineData("{\"a\":{\"dtype\":\"F64\",\"shape\":[],\"data_offsets\":[0,4]}}", "\"a\" is F64 of the shape [], but has 4 bytes")]
    [InlineData("{\"a\":{T,0,4]},\"b\":{T,2,6]}}", "\"b\" begins at 2 and overlaps the tensor before it, which ends at 4")]
    [InlineData("{\"a\":{T,0,4]},\"b\":{T,8,12]}}", "\"b\" begins at 8 and leaves a hole, since the tensor before it ends at 4")]
    [InlineData("{\"a\":{T,0,4]}}", "its tensors take 4 bytes, but 8 follow the header")]
    [InlineData("{}", "its tensors take 0 bytes, but 8 follow the header")]
    [InlineData("{\"a\":{T,0,4]},\"b\":{T,4,8]},\"c\":{T,8,12]}}", "its tensors take 12 bytes, but 8 follow the header")]
    public void AFaultIsNamed(string header, string reason)
    {
        WriteFile(Encoding.UTF8.GetBytes(header.Replace("T,", "\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[", StringComparison.Ordinal)), 8);
        var message = Assert.Throws<InvalidDataException>(() => Safetensors.Read(_path)).Message;
        Assert.StartsWith($"{_path} is damaged or no safetensors file: {reason}", message);
        Assert.EndsWith("; copy it again, or save it anew", message);
        Assert.DoesNotContain('\n', message);
    }

    [Theory]
    [InlineData(new byte[] { 1, 2, 3 }, "it ends after 3 bytes, within the length of its header")]
    [InlineData(new byte[] { 4, 0, 0, 0, 0, 0, 0, 0, 123, 125 }, "it gives its header 4 bytes, but 2 follow")]
    [InlineData(new byte[] { 1, 225, 245, 5, 0, 0, 0, 0, 123, 125 }, "it gives its header 100000001 bytes, where the format allows 100000000")]
    [InlineData(new byte[] { 0, 0, 0, 0, 0, 0, 0, 255 }, "it gives its header 18374686479671623680 bytes, where the format allows 100000000")]
    [InlineData(new byte[] { 5, 0, 0, 0, 0, 0, 0, 0, 123, 34, 255, 34, 125 }, "its header is not the JSON of the format: ")]
    public void AWrongLengthOrTextIsNamed(byte[] bytes, string reason)
    {
        File.WriteAllBytes(_path, bytes);
        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => Safetensors.Read(_path)).Message);
    }

    [Fact]
    public void AnyHeaderIsReadOrRefused() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Zip(Gen.Choose(0, 2)).ToArbitrary(), drawn =>
        {
            WriteFile(Encoding.UTF8.GetBytes("{" + string.Concat(drawn.Item1)), 4 * drawn.Item2);
            ReadOrRefuse();
        }));

    [Fact]
    public void AnyChangeOfAHeaderIsReadOrRefused()
    {
        const string Header =
            """{"__metadata__":{"a":"b"},"x":{"dtype":"F32","shape":[1,1],"data_offsets":[0,4]},"y":{"dtype":"F64","shape":[],"data_offsets":[4,12]}}""";
        var change = Gen.Choose(0, Header.Length).Zip(Gen.Choose(0, 3)).Zip(Gen.Elements(Pieces));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(change.NonEmptyListOf().ToArbitrary(), changes =>
        {
            var header = Header;
            foreach (var ((at, length), piece) in changes.Take(3))
            {
                var start = Math.Min(at, header.Length);
                header = header.Remove(start, Math.Min(length, header.Length - start)).Insert(start, piece);
            }

            WriteFile(Encoding.UTF8.GetBytes(header), 12);
            ReadOrRefuse();
        }));
    }

    [Fact]
    public void AnyBytesAreReadOrRefused() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
    {
        WriteFile([(byte)'{', .. bytes], 0);
        ReadOrRefuse();
        File.WriteAllBytes(_path, bytes);
        ReadOrRefuse();
    }));

    [Fact]
    public void ElementsFillTheirShape()
    {
        var error = Assert.Throws<ArgumentException>(() => StoredTensor.Of<float>([1, 2], 3, 1));
        Assert.Equal("2 elements do not fill the shape [3, 1]", error.Message);
        error = Assert.Throws<ArgumentException>(() => StoredTensor.Of<float>([1], 1).Elements<double>());
        Assert.Equal("the tensor is F32, not F64", error.Message);
    }

    /// <summary>Whatever the machine's own order is: see also the bytes above, which hold on any.</summary>
    [Fact]
    public void TheLeastSignificantByteIsTheFirst()
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteDoubleBigEndian(bytes, 1.5);
        BinaryPrimitives.WriteDoubleBigEndian(bytes.AsSpan(8), -2);
        StoredTensor.Reorder(bytes, 8, isLittleEndian: false);
        Assert.Equal((1.5, -2.0), (BinaryPrimitives.ReadDoubleLittleEndian(bytes), BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(8))));
        var before = bytes.ToArray();
        StoredTensor.Reorder(bytes, 8, isLittleEndian: true);
        Assert.Equal(before, bytes);
        Assert.Equal([0, 0x3E, 0, 0xC0], StoredTensor.Of([(Half)1.5, (Half)(-2)], 2).Bytes);
    }

    private static Gen<string> Names => Gen.Elements("a", "0.weight", "__metadata__", "é", "激", "😀", "\n", "\"", "\\", "\0", "\u2028", "+<&>", "").ListOf()
        .Select(string.Concat);

    private static void RequireSame(Safetensors expected, Safetensors actual)
    {
        Assert.Equal(expected.Metadata, actual.Metadata);
        Assert.Equal(expected.Tensors.Keys, actual.Tensors.Keys);
        foreach (var (name, tensor) in expected.Tensors)
        {
            Assert.Equal(tensor.Type, actual.Tensors[name].Type);
            Assert.Equal(tensor.Shape, actual.Tensors[name].Shape);
            Assert.Equal(tensor.Bytes, actual.Tensors[name].Bytes);
        }
    }

    private void WriteFile(byte[] header, int dataLength) =>
        File.WriteAllBytes(_path, [.. BitConverter.GetBytes((long)header.Length), .. header, .. new byte[dataLength]]);

    /// <summary>What is read is written and read alike.</summary>
    private void ReadOrRefuse()
    {
        Safetensors file;
        try
        {
            file = Safetensors.Read(_path);
        }
        catch (InvalidDataException error)
        {
            Assert.DoesNotContain('\n', error.Message);
            return;
        }

        file.Write();
        RequireSame(file, Safetensors.Read(_path));
    }
}
