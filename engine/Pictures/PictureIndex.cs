using System.Text.Json.Nodes;
using Engine.Display;
using Engine.Documents;

namespace Engine.Pictures;

/// <summary>Pictures by the figure that they show.</summary>
internal sealed class PictureIndex
{
    private readonly Dictionary<string, string> _byFigure = [];

    /// <summary>Remembers the pictures of a notebook, before a run replaces its outputs.</summary>
    public void Add(Notebook notebook)
    {
        foreach (var bundle in notebook.Cells.SelectMany(cell => cell.Outputs).Select(ChartOutputs.Bundle).OfType<MimeBundle>())
        {
            if (bundle[MimeType.Plotly] is { } figure && bundle.Text(MimeType.Png) is { } picture)
                Add(figure, picture);
        }
    }

    /// <summary>Remembers a picture.</summary>
    public void Add(JsonNode figure, string picture) => _byFigure[Key(figure)] = picture;

    /// <summary>The picture of exactly this figure, or null.</summary>
    public string? Find(JsonNode figure) => _byFigure.GetValueOrDefault(Key(figure));

    private static string Key(JsonNode figure) => figure.ToJsonString();
}
