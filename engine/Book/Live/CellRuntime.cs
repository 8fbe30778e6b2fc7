namespace Engine.Book.Live;

/// <summary>What runs C# cells in a page.</summary>
/// <param name="Files">The files of a publication of the host for browsers, the first to be loaded first.</param>
/// <param name="Compiled">The notebooks' cells in the form in which they run until one is changed, by the paths of the notebooks.</param>
internal sealed record CellRuntime(IReadOnlyList<RuntimeFile> Files, IReadOnlyDictionary<string, byte[]> Compiled);

/// <summary>A file of what runs cells.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="IsCompiler">Whether it is needed only where a cell has been changed.</param>
internal sealed record RuntimeFile(string Name, byte[] Content, bool IsCompiler);
