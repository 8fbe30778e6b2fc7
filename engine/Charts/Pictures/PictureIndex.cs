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

    /// <summary>Remembers a picture.</summary>
    public void Add(JsonNode figure, string picture) => _byFigure[Key(figure)] = picture;

    /// <summary>The picture of exactly this figure, or null.</summary>
    public string? Find(JsonNode figure) => _byFigure.GetValueOrDefault(Key(figure));

    private static string Key(JsonNode figure) => JupyterJson.Canonical(figure)!.ToJsonString();
}
