using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Engine.Notebooks.Files;

namespace Engine.Cli.Installation;

/// <summary>The folder by which JupyterLab and Notebook 7 know an extension that needs no build: here, what draws figures.</summary>
/// <param name="Directory">Its path.</param>
internal sealed record LabExtension(string Directory)
{
    /// <summary>Its name and that of its folder; <c>lab.js</c> registers itself under it.</summary>
    public const string Name = "activation-notebooks";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Whether it is installed.</summary>
    public bool Exists => System.IO.Directory.Exists(Directory);

    /// <summary>Writes it.</summary>
    /// <param name="cancel">Gives up.</param>
    public Task WriteAsync(CancellationToken cancel) => DraftFolder.WriteAsync(Directory, async draft =>
    {
        var scripts = System.IO.Directory.CreateDirectory(Path.Combine(draft, "static")).FullName;
        FrontEndScripts.WritePlotly(scripts);
        // Named for its content: a browser keeps what it has once loaded.
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FrontEndScripts.Lab)))[..16];
        var entry = $"static/remoteEntry.{digest}.js";
        await File.WriteAllTextAsync(Path.Combine(draft, entry), FrontEndScripts.Lab, cancel);
        AtomicFile.Write(Path.Combine(draft, "package.json"), Json(entry).ToJsonString(Indented) + "\n");
        return entry;
    });

    /// <summary>Removes it with all that is in it.</summary>
    public void Delete() => DraftFolder.Delete(Directory);

    private static JsonObject Json(string entry) => new()
    {
        ["name"] = Name,
        ["version"] = typeof(LabExtension).Assembly.GetName().Version!.ToString(3),
        ["description"] = "Draws Plotly figures, for the kernel of the Activation Notebooks.",
        ["license"] = "MIT",
        ["jupyterlab"] = new JsonObject
        {
            ["mimeExtension"] = true,
            ["_build"] = new JsonObject { ["load"] = entry, ["mimeExtension"] = "./mimeExtension" },
        },
    };
}
