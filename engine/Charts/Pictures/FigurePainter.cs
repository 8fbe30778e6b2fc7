using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Engine.Notebooks.Files;

namespace Engine.Charts.Pictures;

/// <summary>Draws figures as PNG: one start of the browser, one page, all figures.</summary>
internal sealed partial class FigurePainter(Browser browser)
{
    private static readonly EmbeddedFiles Page = new(typeof(FigurePainter).Assembly);

    /// <summary>The pictures in base64, in the order of the figures; null for a figure that cannot be drawn.</summary>
    /// <exception cref="BrowserException">The browser cannot be used.</exception>
    public async Task<IReadOnlyList<string?>> PaintAsync(IReadOnlyList<JsonNode> figures, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("activation-notebooks-figures-").FullName;
        try
        {
            PlotlyScript.WriteTo(Path.Combine(folder, "plotly.min.js"));
            foreach (var name in Page.Names("Pictures"))
                Page.CopyTo($"Pictures/{name}", Path.Combine(folder, name));
            var data = new JsonArray([.. figures.Select(figure => figure.DeepClone())]).ToJsonString();
            await File.WriteAllTextAsync(Path.Combine(folder, "figures.js"), $"const figures = {data};", cancel);
            return Read(await browser.DumpDomAsync(Path.Combine(folder, "pictures.html"), cancel), figures.Count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
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
