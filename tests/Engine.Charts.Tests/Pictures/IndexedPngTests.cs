using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using Engine.Charts.Pictures;

namespace Engine.Charts.Tests.Pictures;

public class IndexedPngTests
{
    [Fact]
    public void A_decoder_finds_every_pixel_again()
    {
        byte[] pixels = [0, 1, 2, 2, 1, 0];

        var chunks = Chunks(IndexedPng.Encode(3, 2, [0xff0000, 0x00ff00, 0x0000ff], pixels));

        Assert.Equal(["IHDR", "PLTE", "IDAT", "IEND"], chunks.Select(c => c.Type));
        Assert.Equal([0, 0, 0, 3, 0, 0, 0, 2, 8, 3, 0, 0, 0], chunks[0].Data);
        Assert.Equal([255, 0, 0, 0, 255, 0, 0, 0, 255], chunks[1].Data);
        Assert.Equal([0, 0, 1, 2, 0, 2, 1, 0], Inflate(chunks[2].Data));
    }

    [Fact]
    public void Runs_are_spread_over_the_rows()
    {
        var runs = Convert.ToBase64String([1, 4, 0, 2]);
        var line = $$"""{"width": 3, "height": 2, "colours": [0, 16777215], "runs": "{{runs}}"}""";

        var png = Convert.FromBase64String(DrawnPicture.Parse(line).ToPng()!);

        Assert.Equal([0, 1, 1, 1, 0, 1, 0, 0], Inflate(Chunks(png)[2].Data));
    }

    [Fact]
    public void A_picture_of_many_colours_stays_as_the_browser_drew_it() =>
        Assert.Equal("iVBO", DrawnPicture.Parse("""{"png": "iVBO"}""").ToPng());

    [Fact]
    public void A_figure_that_cannot_be_drawn_has_no_picture() =>
        Assert.Null(DrawnPicture.Parse("{\"error\": \"a &lt; b\"}").ToPng());

    private static byte[] Inflate(byte[] data)
    {
        using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zlib.CopyTo(plain);
        return plain.ToArray();
    }

    private static List<(string Type, byte[] Data)> Chunks(byte[] png)
    {
        Assert.Equal("\x89PNG\r\n\x1a\n", Encoding.Latin1.GetString(png, 0, 8));
        var chunks = new List<(string, byte[])>();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var checkedPart = png.AsSpan(at + 4, length + 4);
            Assert.Equal(BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length)), Crc32.HashToUInt32(checkedPart));
            chunks.Add((Encoding.ASCII.GetString(checkedPart[..4]), checkedPart[4..].ToArray()));
            at += 12 + length;
        }
        return chunks;
    }
}
