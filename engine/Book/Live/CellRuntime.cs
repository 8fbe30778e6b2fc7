namespace Engine.Book.Live;

/// <summary>What runs C# cells in a page: the files of a publication of the host for browsers.</summary>
/// <param name="Files">Their names, the first to be loaded first, and their bytes.</param>
internal sealed record CellRuntime(IReadOnlyList<(string Name, byte[] Content)> Files);
