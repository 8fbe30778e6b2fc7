using Microsoft.CodeAnalysis;

namespace Engine.Scripting.References;

/// <summary>The files that <c>#load</c> names, compiled under the paths that they have on another host.</summary>
/// <param name="folder">Where they are.</param>
/// <param name="other">The same folder there.</param>
internal sealed class MovedSources(string folder, string other) : SourceReferenceResolver
{
    private readonly SourceFileResolver _files = new([], null);

    /// <inheritdoc/>
    public override string? ResolveReference(string path, string? baseFilePath) =>
        _files.ResolveReference(path, baseFilePath is null ? null : Moved(baseFilePath, other, folder)) is { } found ? Moved(found, folder, other) : null;

    /// <inheritdoc/>
    public override Stream OpenRead(string resolvedPath) => _files.OpenRead(Moved(resolvedPath, other, folder));

    /// <inheritdoc/>
    public override string? NormalizePath(string path, string? baseFilePath) => path;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => folder.GetHashCode(StringComparison.Ordinal);

    private static string Moved(string path, string from, string to) => path.StartsWith(from, StringComparison.Ordinal) ? to + path[from.Length..] : path;
}
