using System.Text.Json.Nodes;
using Engine.Display;
using Engine.Documents;

namespace Engine.Pictures;

/// <summary>The charts among a notebook's outputs.</summary>
internal static class ChartOutputs
{
    /// <summary>The data of an output that has any.</summary>
    public static MimeBundle? Bundle(Output output) => output switch
    {
        DisplayOutput display => display.Data,
        ResultOutput result => result.Data,
        _ => null,
    };

    /// <summary>The figures that have no picture yet.</summary>
    public static IEnumerable<JsonNode> WithoutPicture(Notebook notebook) =>
        notebook.Cells.SelectMany(cell => cell.Outputs).Select(Bundle).OfType<MimeBundle>()
            .Where(data => !data.Contains(MimeType.Png)).Select(data => data[MimeType.Plotly]).OfType<JsonNode>();

    /// <summary>Gives every chart the picture that is found for its figure; the others stay as they are.</summary>
    public static void Illustrate(Notebook notebook, Func<JsonNode, string?> find)
    {
        foreach (var cell in notebook.Cells.Where(cell => cell.Outputs.Any(output => Bundle(output)?.Contains(MimeType.Plotly) == true)))
            cell.Outputs = [.. cell.Outputs.Select(output => Illustrated(output, find))];
    }

    private static Output Illustrated(Output output, Func<JsonNode, string?> find)
    {
        if (Bundle(output) is not { } data || data[MimeType.Plotly] is not { } figure
            || data.Contains(MimeType.Png) || find(figure) is not { } picture)
            return output;
        var illustrated = data.With(MimeType.Png, picture);
        return output switch
        {
            DisplayOutput display => display with { Data = illustrated },
            ResultOutput result => result with { Data = illustrated },
            _ => output,
        };
    }
}
