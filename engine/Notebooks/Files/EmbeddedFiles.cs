using System.Reflection;

namespace Engine.Notebooks.Files;

/// <summary>The files that are embedded in an assembly: templates, styles, scripts, fonts and logos.</summary>
/// <param name="assembly">The assembly.</param>
internal sealed class EmbeddedFiles(Assembly assembly)
{
    /// <summary>The names of the embedded files of a folder.</summary>
    /// <param name="folder">Such as "Templates".</param>
    /// <returns>Names without the folder.</returns>
    public IEnumerable<string> Names(string folder) =>
        from name in assembly.GetManifestResourceNames()
        where name.StartsWith($"{folder}/", StringComparison.Ordinal)
        select name[(folder.Length + 1)..];

    /// <summary>Reads an embedded text file.</summary>
    /// <param name="name">Folder and name.</param>
    /// <returns>Its text.</returns>
    public string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    /// <summary>Copies an embedded file.</summary>
    /// <param name="name">Folder and name.</param>
    /// <param name="path">Where to.</param>
    public void CopyTo(string name, string path)
    {
        using var source = Open(name);
        using var target = File.Create(path);
        source.CopyTo(target);
    }

    /// <summary>Opens an embedded file.</summary>
    /// <param name="name">Folder and name.</param>
    /// <returns>Its bytes.</returns>
    /// <exception cref="FileNotFoundException">There is no such file in the assembly.</exception>
    public Stream Open(string name) =>
        assembly.GetManifestResourceStream(name)
        ?? throw new FileNotFoundException($"'{name}' is not embedded in {assembly.GetName().Name}");
}
