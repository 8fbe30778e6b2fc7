namespace Engine.Display;

/// <summary>Files embedded in the engine: templates, styles, scripts, fonts and logos.</summary>
internal static class Resource
{
    /// <summary>The names of the embedded files of a folder.</summary>
    /// <param name="folder">Such as "Templates".</param>
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

    /// <summary>Copies an embedded file.</summary>
    /// <param name="name">Folder and name.</param>
    /// <param name="path">Where to.</param>
    public static void CopyTo(string name, string path)
    {
        using var source = Open(name);
        using var target = File.Create(path);
        source.CopyTo(target);
    }

    /// <summary>Opens an embedded file.</summary>
    /// <param name="name">Folder and name.</param>
    /// <returns>Its bytes.</returns>
    public static Stream Open(string name) =>
        typeof(Resource).Assembly.GetManifestResourceStream(name)
        ?? throw new FileNotFoundException($"'{name}' is not embedded in the engine");
}
