namespace Engine.Html;

/// <summary>Files embedded in the engine: templates, styles, scripts and fonts.</summary>
internal static class Resource
{
    /// <summary>The names of the embedded files of a folder.</summary>
    /// <param name="folder">"Templates", "Assets" or "Vendor".</param>
    /// <returns>Names without the folder.</returns>
    public static IEnumerable<string> Names(string folder) =>
        from name in typeof(Resource).Assembly.GetManifestResourceNames()
        where name.StartsWith($"{folder}/", StringComparison.Ordinal)
        select name[(folder.Length + 1)..];

    /// <summary>Reads an embedded text file.</summary>
    /// <param name="name">Folder and name.</param>
    /// <returns>Its text.</returns>
    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    /// <summary>Opens an embedded file.</summary>
    /// <param name="name">Folder and name.</param>
    /// <returns>Its bytes.</returns>
    public static Stream Open(string name) =>
        typeof(Resource).Assembly.GetManifestResourceStream(name)
        ?? throw new FileNotFoundException($"'{name}' is not embedded in the engine");
}
