using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Engine.Notebooks;
using Engine.Notebooks.Json;
using Engine.Notebooks.Outputs;

namespace Engine.Charts.Pictures;

/// <summary>Pictures by the figure that they show.</summary>
internal sealed class PictureIndex
{
    private readonly Dictionary<string, string> _byFigure = [];

    /// <summary>The pictures that are stored in notebooks.</summary>
    /// <param name="notebooks">The notebooks.</param>
    /// <returns>The pictures of their charts.</returns>
    public static PictureIndex Of(IEnumerable<Notebook> notebooks)
    {
        var index = new PictureIndex();
        foreach (var chart in notebooks.SelectMany(notebook => notebook.Cells).SelectMany(cell => cell.Outputs).OfType<DataOutput>())
        {
            if (chart.Figure is { } figure && chart.Data.Text(MimeType.Png) is { } picture)
                index.Add(figure, picture);
        }
        return index;
    }

    /// <summary>The pictures that are stored in the notebooks of a folder, not of those below it; what cannot be read holds none.</summary>
    /// <param name="folder">A folder.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The pictures of their charts.</returns>
    public static PictureIndex In(string folder, CancellationToken cancel) => Of(Readable(folder, cancel));

    /// <summary>Remembers a picture.</summary>
    public void Add(JsonNode figure, string picture) => _byFigure[Key(figure)] = picture;

    /// <summary>The picture of exactly this figure, or null.</summary>
    public string? Find(JsonNode figure) => _byFigure.GetValueOrDefault(Key(figure));

    // A digest: the figures themselves are many times as large.
    private static string Key(JsonNode figure) =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(JupyterJson.Canonical(figure))));

    // One after the other, so that no more than one is held.
    private static IEnumerable<Notebook> Readable(string folder, CancellationToken cancel)
    {
        foreach (var path in Paths(folder))
        {
            cancel.ThrowIfCancellationRequested();
            if (Load(path) is { } notebook)
                yield return notebook;
        }
    }

    private static string[] Paths(string folder)
    {
        try
        {
            return Directory.GetFiles(folder, "*.ipynb");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static Notebook? Load(string path)
    {
        try
        {
            return Notebook.Load(path);
        }
        catch (Exception e) when (e is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
