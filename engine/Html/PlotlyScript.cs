using System.Reflection;

namespace Engine.Html;

/// <summary>plotly.js, from the copy that Plotly.NET embeds: the one its figures are made for.</summary>
internal static class PlotlyScript
{
    /// <summary>Reads the script and its licence.</summary>
    /// <returns>Their bytes.</returns>
    public static (byte[] Script, byte[] License) Read()
    {
        var assembly = Assembly.Load("Plotly.NET");
        var names = assembly.GetManifestResourceNames();
        var script = names.Single(name => name.EndsWith(".min.js", StringComparison.Ordinal));
        return (Bytes(assembly, script), Bytes(assembly, script + ".LICENSE.txt"));
    }

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
