using Plotly.NET;

namespace Engine.Jupyter.Charts;

/// <summary>The plotly.js that is inside Plotly.NET.</summary>
internal static class PlotlyScript
{
    /// <summary>Its version, such as <c>2.28.0</c>.</summary>
    public static string Version => Globals.PLOTLYJS_VERSION;

    /// <summary>Opens it for reading.</summary>
    public static Stream Open()
    {
        var assembly = typeof(GenericChart).Assembly;
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith(".min.js", StringComparison.Ordinal));
        return assembly.GetManifestResourceStream(name)!;
    }
}
