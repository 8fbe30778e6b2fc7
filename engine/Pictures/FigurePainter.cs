using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Engine.Display;

namespace Engine.Pictures;

/// <summary>Draws figures as PNG: one start of the browser, one page, all figures.</summary>
internal sealed partial class FigurePainter(Browser browser)
{
    /// <summary>The pictures in base64, in the order of the figures; null for a figure that cannot be drawn.</summary>
    /// <exception cref="BrowserException">The browser cannot be used.</exception>
    public async Task<IReadOnlyList<string?>> PaintAsync(IReadOnlyList<JsonNode> figures, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("activation-notebooks-figures-").FullName;
        try
        {
            PlotlyScript.WriteTo(Path.Combine(folder, "plotly.min.js"));
            await File.WriteAllTextAsync(Path.Combine(folder, "pictures.js"), Resource("pictures.js"), cancel);
            await File.WriteAllTextAsync(Path.Combine(folder, "figures.js"), $"const figures = {new JsonArray([.. figures.Select(f => f.DeepClone())]).ToJsonString()};", cancel);
            var page = Path.Combine(folder, "pictures.html");
            await File.WriteAllTextAsync(page, Resource("pictures.html"), cancel);
            return Read(await browser.DumpDomAsync(page, cancel), figures.Count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private IReadOnlyList<string?> Read(string document, int count)
    {
        var lines = Pictures().Match(document).Groups[1].Value.Split('\n');
        return lines.Length == count && lines[0].Length > 0
            ? [.. lines.Select(line => DrawnPicture.Parse(line).ToPng())]
            : throw new BrowserException($"{browser.Path} drew {(lines[0].Length > 0 ? lines.Length : 0)} of {count} figures");
    }

    private static string Resource(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"Pictures/{name}")!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("<pre id=\"pictures\">(.*?)</pre>", RegexOptions.Singleline)]
    private static partial Regex Pictures();
}
