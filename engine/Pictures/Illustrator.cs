using System.Text.Json.Nodes;
using Engine.Documents;

namespace Engine.Pictures;

/// <summary>Gives the charts of notebooks that have been run their pictures.</summary>
/// <param name="stored">The pictures from before the run, which are kept where the figure is the same.</param>
internal sealed class Illustrator(PictureIndex stored)
{
    /// <summary>Reuses what fits, and starts no browser.</summary>
    /// <returns>The figures that have no picture.</returns>
    public IReadOnlyList<JsonNode> Reuse(IReadOnlyList<Notebook> notebooks)
    {
        foreach (var notebook in notebooks)
            ChartOutputs.Illustrate(notebook, stored.Find);
        return [.. notebooks.SelectMany(ChartOutputs.WithoutPicture)];
    }

    /// <summary>Reuses what fits, and has the others drawn.</summary>
    /// <returns>What a reader has to know about missing pictures, in one line; null if none is missing.</returns>
    public async Task<string?> DrawAsync(IReadOnlyList<Notebook> notebooks, Browser? browser, CancellationToken cancel)
    {
        var figures = Reuse(notebooks);
        if (figures.Count == 0)
            return null;
        if (browser is null)
            return $"{figures.Count} charts have no picture: there is no Chromium, Chrome or Edge on PATH (name one with --browser)";
        try
        {
            var pictures = await new FigurePainter(browser).PaintAsync(figures, cancel);
            var drawn = new PictureIndex();
            foreach (var (figure, picture) in figures.Zip(pictures).Where(pair => pair.Second is not null))
                drawn.Add(figure, picture!);
            foreach (var notebook in notebooks)
                ChartOutputs.Illustrate(notebook, drawn.Find);
            var failed = pictures.Count(picture => picture is null);
            return failed == 0 ? null : $"{failed} charts have no picture: {browser.Path} cannot draw them";
        }
        catch (BrowserException e)
        {
            return $"{figures.Count} charts have no picture: {e.Message}";
        }
    }
}
