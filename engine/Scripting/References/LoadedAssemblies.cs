using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Engine.Scripting.Packages;
using Microsoft.CodeAnalysis;

namespace Engine.Scripting.References;

/// <summary>The assemblies of a host without files, such as a page: those that the runtime knows by their names, each in one version.</summary>
/// <remarks>Cells are compiled against what the runtime has loaded.</remarks>
/// <param name="cells">Where compiled cells are loaded.</param>
internal sealed class LoadedAssemblies(LoadedCells cells) : MetadataReferenceResolver, IAssemblySource
{
    private const string Extension = ".dll";

    private readonly Dictionary<Assembly, PortableExecutableReference?> _references = [];
    private readonly HashSet<Assembly> _ready = [];

    /// <inheritdoc/>
    public MetadataReferenceResolver References => this;

    /// <inheritdoc/>
    public SourceReferenceResolver Sources { get; } = new SourceFileResolver([], null);

    /// <inheritdoc/>
    public IReadOnlyList<ISourceGenerator> Generators => [];

    /// <inheritdoc/>
    public override bool ResolveMissingAssemblies => true;

    /// <inheritdoc/>
    public PortableExecutableReference Of(Assembly assembly) =>
        Reference(assembly) ?? throw new NotSupportedException($"{assembly.GetName().Name} has no metadata in memory");

    /// <inheritdoc/>
    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        var file = Path.GetFileName(reference);
        var name = file.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? file[..^Extension.Length] : reference;
        return Reference(LoadedCells.FindAssembly(name)) is { } found ? [found.WithProperties(properties)] : [];
    }

    /// <inheritdoc/>
    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        Reference(LoadedCells.FindAssembly(referenceIdentity.Name));

    /// <inheritdoc/>
    public MetadataReference Documented(MetadataReference reference) => reference;

    /// <inheritdoc/>
    public (IReadOnlyList<PortableExecutableReference> References, IReadOnlyList<string> Conflicts) Add(
        ResolvedPackages packages, IReadOnlyList<PackageRequest> asked) =>
        ([.. packages.References.Select(name => Reference(LoadedCells.FindAssembly(name))).OfType<PortableExecutableReference>()], []);

    /// <inheritdoc/>
    public Assembly Load(Stream assembly, Stream symbols) => cells.Load(assembly, symbols);

    /// <inheritdoc/>
    public (string File, int Line)? Find(StackFrame frame) => cells.Find(frame);

    /// <inheritdoc/>
    public IDisposable Enter() => LoadedCells.Enter();

    /// <inheritdoc/>
    public void LoadReferenced()
    {
        foreach (var assembly in _references.Keys.Where(_ready.Add).ToList())
            LoadedCells.Initialize(assembly);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> TakeNotices() => [];

    /// <inheritdoc/>
    public string? FindMissing(string reference) => null;

    /// <inheritdoc/>
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    private unsafe PortableExecutableReference? Reference(Assembly? assembly)
    {
        if (assembly is null)
            return null;
        if (!_references.TryGetValue(assembly, out var known))
        {
            known = assembly.TryGetRawMetadata(out var blob, out var length)
                ? AssemblyMetadata.Create(ModuleMetadata.CreateFromMetadata((nint)blob, length)).GetReference(display: assembly.FullName)
                : null;
            _references[assembly] = known;
        }
        return known;
    }
}
