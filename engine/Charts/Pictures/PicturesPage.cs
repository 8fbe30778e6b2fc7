using System.Text.Json.Nodes;
using Engine.Notebooks.Files;

namespace Engine.Charts.Pictures;

/// <summary>The page that draws figures, in a folder of its own, with all that it loads.</summary>
internal sealed class PicturesPage : IDisposable
{
    private static readonly EmbeddedFiles Parts = new(typeof(PicturesPage).Assembly);

    /// <param name="figures">What it draws when it is loaded.</param>
    public PicturesPage(IEnumerable<JsonNode> figures)
    {
        PlotlyScript.WriteTo(Path.Combine(Folder, "plotly.min.js"));
        foreach (var name in Parts.Names("Pictures"))
            Parts.CopyTo($"Pictures/{name}", Path.Combine(Folder, name));
        var data = new JsonArray([.. figures.Select(figure => figure.DeepClone())]).ToJsonString();
        System.IO.File.WriteAllText(Path.Combine(Folder, "figures.js"), $"const figures = {data};");
    }

    /// <summary>The folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("activation-notebooks-figures-").FullName;

    /// <summary>Its path.</summary>
    public string File => Path.Combine(Folder, "pictures.html");

    /// <summary>Deletes the folder, with what a browser has left in it.</summary>
    public void Dispose()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }
}
