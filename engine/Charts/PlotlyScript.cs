using System.Reflection;

namespace Engine.Charts;

/// <summary>plotly.js as Plotly.NET carries it, so that charts are drawn by the version they are made for, offline.</summary>
internal static class PlotlyScript
{
    // By name, because touching a type of the library would load FSharp.Core, too.
    private static readonly Lazy<Assembly> Library = new(() => Assembly.Load(ChartDisplay.Library));

    /// <summary>Its version, such as <c>2.28.0</c>.</summary>
    public static string Version { get; } = VersionIn(NameOf(".min.js"));

    /// <summary>Writes the script to a file.</summary>
    public static void WriteTo(string path)
    {
        using var script = Open();
        using var file = File.Create(path);
        script.CopyTo(file);
    }

    /// <summary>The script, minified.</summary>
    public static Stream Open() => Open(".min.js");

    /// <summary>The licences of the script and of what it is made of.</summary>
    public static Stream OpenLicense() => Open(".min.js.LICENSE.txt");

    private static Stream Open(string extension) => Library.Value.GetManifestResourceStream(NameOf(extension))!;

    private static string NameOf(string extension) =>
        Library.Value.GetManifestResourceNames().Single(name => name.EndsWith(extension, StringComparison.Ordinal));

    // Plotly.NET.plotly-2.28.0.min.js
    private static string VersionIn(string name) => name[(name.LastIndexOf('-') + 1)..^".min.js".Length];
}
