using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using Engine.Scripting.Packages;
using Microsoft.CodeAnalysis;

namespace Engine.Scripting.References;

/// <summary>The assemblies of a page: each has one version, so that its name is enough, whatever folder or package a cell looks for it in.</summary>
internal abstract class NamedAssemblies : MetadataReferenceResolver, IAssemblySource
{
    /// <summary>How the names of their files end.</summary>
    protected const string Extension = ".dll";

    /// <inheritdoc/>
    public MetadataReferenceResolver References => this;

    /// <inheritdoc/>
    public abstract SourceReferenceResolver Sources { get; }

    /// <inheritdoc/>
    public IReadOnlyList<ISourceGenerator> Generators => [];

    /// <inheritdoc/>
    public override bool ResolveMissingAssemblies => true;

    /// <inheritdoc/>
    public PortableExecutableReference Of(Assembly assembly) =>
        Reference(assembly.GetName().Name!) ?? throw new NotSupportedException($"the page has no {assembly.GetName().Name} that cells can be compiled against");

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
    public abstract Assembly Load(Stream assembly, Func<Stream> symbols);

    /// <inheritdoc/>
    public abstract bool LoadsSymbols { get; }

    /// <inheritdoc/>
    public abstract (string File, int Line)? Find(StackFrame frame);

    /// <inheritdoc/>
    public abstract IDisposable Enter();

    /// <inheritdoc/>
    public abstract void LoadReferenced();

    /// <inheritdoc/>
    public IReadOnlyList<string> TakeNotices() => [];

    /// <inheritdoc/>
    public string? FindMissing(string reference) => null;

    /// <inheritdoc/>
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>What cells are compiled against.</summary>
    /// <param name="name">The simple name of an assembly.</param>
    /// <returns>It, or null where there is none.</returns>
    protected abstract PortableExecutableReference? Reference(string name);
}
