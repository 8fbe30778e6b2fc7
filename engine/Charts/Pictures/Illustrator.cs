using System.Text.Json.Nodes;
using Engine.Notebooks;
using Engine.Notebooks.Outputs;

namespace Engine.Charts.Pictures;

/// <summary>Gives the charts of notebooks that have been run their pictures.</summary>
/// <param name="stored">The pictures from before the run, which are kept where the figure is the same.</param>
internal sealed class Illustrator(PictureIndex stored)
{
    /// <summary>Reuses the pictures that fit, and starts no browser.</summary>
    /// <param name="notebooks">Notebooks that have been run.</param>
    /// <returns>The notebooks with the pictures.</returns>
    public IReadOnlyList<Notebook> Reuse(IReadOnlyList<Notebook> notebooks) => Illustrate(notebooks, stored);

    /// <summary>Reuses the pictures that fit, and has the others drawn.</summary>
    /// <param name="notebooks">Notebooks that have been run.</param>
    /// <param name="browser">What draws; null where there is none.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The notebooks with the pictures, and what a reader has to know about missing ones, in one line; null if none is missing.</returns>
    public async Task<(IReadOnlyList<Notebook> Notebooks, string? Missing)> DrawAsync(
        IReadOnlyList<Notebook> notebooks, Browser? browser, CancellationToken cancel)
    {
        var illustrated = Reuse(notebooks);
        var figures = WithoutPicture(illustrated);
        if (figures.Count == 0)
            return (illustrated, null);
        if (browser is null)
            return (illustrated, $"{figures.Count} charts have no picture: there is no Chromium, Chrome or Edge on PATH (name one with --browser)");
        try
        {
            var pictures = await new FigurePainter(browser).PaintAsync(figures, cancel);
            var drawn = new PictureIndex();
            foreach (var (figure, picture) in figures.Zip(pictures).Where(pair => pair.Second is not null))
                drawn.Add(figure, picture!);
            var failed = pictures.Count(picture => picture is null);
            return (Illustrate(illustrated, drawn), failed == 0 ? null : $"{failed} charts have no picture: {browser.Path} cannot draw them");
        }
        catch (BrowserException e)
        {
            return (illustrated, $"{figures.Count} charts have no picture: {e.Message}");
        }
    }

    /// <summary>The figures that have no picture.</summary>
    /// <param name="notebooks">The notebooks.</param>
    /// <returns>The figures, in order.</returns>
    public static IReadOnlyList<JsonNode> WithoutPicture(IEnumerable<Notebook> notebooks) =>
    [
        .. notebooks.SelectMany(notebook => notebook.Cells).SelectMany(cell => cell.Outputs).OfType<DataOutput>()
            .Where(output => !output.Data.Contains(MimeType.Png)).Select(output => output.Figure).OfType<JsonNode>(),
    ];

    private static IReadOnlyList<Notebook> Illustrate(IEnumerable<Notebook> notebooks, PictureIndex pictures) =>
        [.. notebooks.Select(notebook => notebook.WithCells(notebook.Cells.Select(cell => Illustrate(cell, pictures))))];

    private static Cell Illustrate(Cell cell, PictureIndex pictures)
    {
        var outputs = cell.Outputs.Select(output => Illustrate(output, pictures)).ToList();
        return outputs.SequenceEqual(cell.Outputs, ReferenceEqualityComparer.Instance) ? cell : cell.WithRun(cell.ExecutionCount, outputs);
    }

    private static Output Illustrate(Output output, PictureIndex pictures) =>
        output is DataOutput { Figure: { } figure } chart && !chart.Data.Contains(MimeType.Png) && pictures.Find(figure) is { } picture
            ? chart with { Data = chart.Data.With(MimeType.Png, picture) }
            : output;
}
