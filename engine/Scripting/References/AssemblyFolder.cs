using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using Engine.Scripting.Packages;
using Microsoft.CodeAnalysis;

namespace Engine.Scripting.References;

/// <summary>The assemblies of another host, as files of one folder: cells are compiled against them, and not run.</summary>
/// <param name="folder">The folder.</param>
/// <param name="sources">The files that cells load.</param>
internal sealed class AssemblyFolder(string folder, MovedSources sources) : MetadataReferenceResolver, IAssemblySource
{
    private const string Extension = ".dll";

    private readonly Dictionary<string, PortableExecutableReference?> _references = [];
    private readonly HashSet<string> _looked = [];

    /// <inheritdoc/>
    public MetadataReferenceResolver References => this;

    /// <inheritdoc/>
    public SourceReferenceResolver Sources => sources;

    /// <inheritdoc/>
    public IReadOnlyList<ISourceGenerator> Generators => [];

    /// <inheritdoc/>
    public override bool ResolveMissingAssemblies => true;

    /// <summary>Which of the assemblies that were referred to since the last call do something when they are loaded.</summary>
    public IReadOnlyList<string> TakeInitialized() =>
        [.. _references.Where(known => known.Value is not null && _looked.Add(known.Key) && HasInitializer(PathOf(known.Key))).Select(known => known.Key)];

    /// <inheritdoc/>
    public PortableExecutableReference Of(Assembly assembly) =>
        Reference(assembly.GetName().Name!) ?? throw new FileNotFoundException($"there is no {PathOf(assembly.GetName().Name!)}");

    /// <inheritdoc/>
    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        var file = Path.GetFileName(reference);
        var name = file.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? file[..^Extension.Length] : reference;
        return Reference(name) is { } found ? [found.WithProperties(properties)] : [];
    }

    /// <inheritdoc/>
    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        Reference(referenceIdentity.Name);

    /// <inheritdoc/>
    public MetadataReference Documented(MetadataReference reference) => reference;

    /// <inheritdoc/>
    public (IReadOnlyList<PortableExecutableReference> References, IReadOnlyList<string> Conflicts) Add(
        ResolvedPackages packages, IReadOnlyList<PackageRequest> asked) =>
        ([.. packages.References.Select(Reference).OfType<PortableExecutableReference>()], []);

    /// <inheritdoc/>
    public Assembly Load(Stream assembly, Stream symbols) => throw new NotSupportedException("cells are compiled for another host, and not run here");

    /// <inheritdoc/>
    public (string File, int Line)? Find(StackFrame frame) => null;

    /// <inheritdoc/>
    public IDisposable Enter() => throw new NotSupportedException("cells are compiled for another host, and not run here");

    /// <inheritdoc/>
    public void LoadReferenced()
    {
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> TakeNotices() => [];

    /// <inheritdoc/>
    public string? FindMissing(string reference) => null;

    /// <inheritdoc/>
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    private static bool HasInitializer(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        // The first type holds what belongs to the module itself.
        var module = metadata.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(1));
        return module.GetMethods().Any(method => metadata.StringComparer.Equals(metadata.GetMethodDefinition(method).Name, ".cctor"));
    }

    private string PathOf(string name) => Path.Combine(folder, name + Extension);

    private PortableExecutableReference? Reference(string name)
    {
        if (!_references.TryGetValue(name, out var known))
            _references[name] = known = File.Exists(PathOf(name)) ? MetadataReference.CreateFromFile(PathOf(name)) : null;
        return known;
    }
}
