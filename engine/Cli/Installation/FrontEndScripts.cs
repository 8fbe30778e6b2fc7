using Engine.Charts;
using Engine.Notebooks.Files;

namespace Engine.Cli.Installation;

/// <summary>The scripts by which front ends draw figures.</summary>
internal static class FrontEndScripts
{
    private static readonly EmbeddedFiles Embedded = new(typeof(FrontEndScripts).Assembly);

    /// <summary>Classic Notebook's <c>kernel.js</c>.</summary>
    public static string Classic { get; } = Bundle("figure.js", "classic.js");

    /// <summary>The entry of an extension of JupyterLab and Notebook 7.</summary>
    public static string Lab { get; } = Bundle("figure.js", "theme.js", "lab.js");

    /// <summary>Writes plotly.js as these scripts load it: as a CommonJS module under a name of its own.</summary>
    /// <remarks>As it is, it would replace the page's <c>Plotly</c> or, beside require.js, be taken for an anonymous module.</remarks>
    /// <param name="folder">The folder of the script that loads it.</param>
    public static void WritePlotly(string folder)
    {
        using var script = new StreamReader(PlotlyScript.Open());
        using var file = File.CreateText(Path.Combine(folder, "plotly.js"));
        file.Write("(() => {\nconst module = { exports: {} };\n((exports, define) => {\n");
        file.Write(script.ReadToEnd());
        file.Write("\n})(module.exports);\nwindow.activationNotebooksPlotly = module.exports;\n})();\n");
    }

    private static string Bundle(params string[] names) =>
        $"(() => {{\n{string.Concat(names.Select(name => Embedded.Text($"FrontEnds/{name}")))}}})();\n";
}
