using System.Net;
using System.Text.Json;

namespace Engine.Charts.Pictures;

/// <summary>What the browser's page says of one figure: its pixels in runs of one colour, a PNG, or why there is neither.</summary>
internal sealed record DrawnPicture(int Width, int Height, IReadOnlyList<int>? Colours, string? Runs, string? Png, string? Error)
{
    public static DrawnPicture Parse(string line) =>
        JsonSerializer.Deserialize<DrawnPicture>(WebUtility.HtmlDecode(line), JsonSerializerOptions.Web)!;

    /// <summary>The picture as PNG in base64, or null if it could not be drawn.</summary>
    public string? ToPng() => Runs is null ? Png : Convert.ToBase64String(IndexedPng.Encode(Width, Height, Colours!, Pixels()));

    private byte[] Pixels()
    {
        var pixels = new byte[Width * Height];
        var at = 0;
        foreach (var run in Convert.FromBase64String(Runs!).Chunk(2))
        {
            pixels.AsSpan(at, run[1]).Fill(run[0]);
            at += run[1];
        }
        return pixels;
    }
}
