using System.Text.Json;
using System.Text.Json.Nodes;
using Engine.Charts;
using Engine.Notebooks.Outputs;

namespace Engine.Book.Pages;

/// <summary>A plotly.js figure, its data in a script of its own that is loaded when the reader comes near.</summary>
/// <param name="Script">Its path in the book.</param>
/// <param name="Height">The height to keep free for it, in CSS pixels.</param>
internal sealed record Chart(string Script, int Height)
{
    private const int Highest = 4000;

    /// <summary>Puts an output's figure into the book.</summary>
    /// <param name="files">The book's files.</param>
    /// <param name="name">The figure's name, unique in the book.</param>
    /// <param name="bundle">An output.</param>
    /// <returns>The chart, or null if the output holds no figure.</returns>
    public static Chart? AddTo(BookFiles files, string name, MimeBundle bundle)
    {
        if (bundle[MimeType.Plotly] is not JsonObject figure || figure["data"] is not JsonArray)
            return null;
        // A page opened from a file may load a script but not fetch JSON. The encoder leaves ASCII without '<' or '&'.
        var script = $"book.figures[{JsonSerializer.Serialize(name)}] = {figure.ToJsonString()};\n";
        return new Chart(files.Add($"charts/{name}.js", script), Math.Clamp(FigureHeight.Of(figure), 1, Highest));
    }
}
