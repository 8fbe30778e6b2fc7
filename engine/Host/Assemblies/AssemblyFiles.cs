using System.Reflection;
using Engine.Scripting.Packages;
using Engine.Scripting.References;
using Microsoft.CodeAnalysis;

namespace Engine.Host.Assemblies;

/// <summary>The assemblies of a session that runs where there are files: beside the notebook, in packages, in the platform.</summary>
/// <param name="directory">The notebook's folder, which relative paths are relative to.</param>
internal sealed class AssemblyFiles(string directory) : IAssemblySource
{
    private readonly ReferenceResolver _references = new(directory);
    private readonly AssemblyLoader _loader = new();

    /// <inheritdoc/>
    public MetadataReferenceResolver References => _references;

    /// <inheritdoc/>
    public SourceReferenceResolver Sources { get; } = new SourceFileResolver([], directory);

    /// <inheritdoc/>
    public PortableExecutableReference Of(Assembly assembly) => MetadataFile.Reference(assembly.Location);

    /// <inheritdoc/>
    public MetadataReference Documented(MetadataReference reference) =>
        reference is PortableExecutableReference { FilePath: { } path } file && file.GetMetadata() is AssemblyMetadata metadata
            ? metadata.GetReference(new XmlDocumentation(path), file.Properties.Aliases, file.Properties.EmbedInteropTypes, path)
            : reference;

    /// <inheritdoc/>
    public IReadOnlyList<PortableExecutableReference> Add(ResolvedPackages packages)
    {
        _loader.Offer(packages.Assemblies, packages.NativeLibraries);
        _loader.Load(packages.Assemblies);
        return [.. packages.References.Select(MetadataFile.Reference)];
    }

    /// <inheritdoc/>
    public void LoadReferenced() => _loader.LoadReady(_references.Found);

    /// <inheritdoc/>
    public string? FindMissing(string reference)
    {
        if (!reference.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) || !reference.Contains('/'))
            return null;
        var path = Path.GetFullPath(Path.Combine(directory, reference));
        return File.Exists(path) ? null : path;
    }

    /// <inheritdoc/>
    public void Dispose() => _loader.Dispose();
}
