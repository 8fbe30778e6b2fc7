using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Engine.Charts.Pictures;

/// <summary>Draws figures as PNG: one start of the browser, one page, all figures.</summary>
internal sealed partial class FigurePainter(Browser browser)
{
    /// <summary>The pictures in base64, in the order of the figures; null for a figure that cannot be drawn.</summary>
    /// <exception cref="BrowserException">The browser cannot be used.</exception>
    public async Task<IReadOnlyList<string?>> PaintAsync(IReadOnlyList<JsonNode> figures, CancellationToken cancel)
    {
        using var page = new PicturesPage(figures);
        return Read(await browser.DumpDomAsync(page.File, cancel), figures.Count);
    }

    private IReadOnlyList<string?> Read(string document, int count)
    {
        var lines = PicturesElement.Match(document).Groups[1].Value.Split('\n');
        return lines.Length == count && lines[0].Length > 0
            ? [.. lines.Select(line => DrawnPicture.Parse(line).ToPng())]
            : throw new BrowserException($"{browser.Path} drew {(lines[0].Length > 0 ? lines.Length : 0)} of {count} figures");
    }

    [GeneratedRegex("<pre id=\"pictures\">(.*?)</pre>", RegexOptions.Singleline)]
    private static partial Regex PicturesElement { get; }
}
