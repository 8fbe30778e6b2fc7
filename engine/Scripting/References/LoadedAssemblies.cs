using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Engine.Scripting.Packages;
using Microsoft.CodeAnalysis;

namespace Engine.Scripting.References;

/// <summary>The assemblies of a host without files, such as a page: those that the runtime knows by their names, each in one version.</summary>
/// <remarks>Cells are compiled against what the runtime has loaded.</remarks>
internal sealed class LoadedAssemblies : MetadataReferenceResolver, IAssemblySource
{
    private const string Extension = ".dll";

    private readonly Dictionary<Assembly, PortableExecutableReference?> _references = [];
    private readonly HashSet<Assembly> _ready = [];
    private readonly CellSymbols _symbols = new();

    /// <inheritdoc/>
    public MetadataReferenceResolver References => this;

    /// <inheritdoc/>
    public SourceReferenceResolver Sources { get; } = new SourceFileResolver([], null);

    /// <inheritdoc/>
    public IReadOnlyList<ISourceGenerator> Generators => [];

    /// <inheritdoc/>
    public override bool ResolveMissingAssemblies => true;

    /// <summary>The assembly of a name, or null.</summary>
    /// <param name="name">Its simple name.</param>
    public static Assembly? Find(string name)
    {
        try
        {
            return Assembly.Load(new AssemblyName(name));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public PortableExecutableReference Of(Assembly assembly) =>
        Reference(assembly) ?? throw new NotSupportedException($"{assembly.GetName().Name} has no metadata in memory");

    /// <inheritdoc/>
    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        var file = Path.GetFileName(reference);
        var name = file.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? file[..^Extension.Length] : reference;
        return Reference(Find(name)) is { } found ? [found.WithProperties(properties)] : [];
    }

    /// <inheritdoc/>
    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        Reference(Find(referenceIdentity.Name));

    /// <inheritdoc/>
    public MetadataReference Documented(MetadataReference reference) => reference;

    /// <inheritdoc/>
    public (IReadOnlyList<PortableExecutableReference> References, IReadOnlyList<string> Conflicts) Add(
        ResolvedPackages packages, IReadOnlyList<PackageRequest> asked) =>
        ([.. packages.References.Select(name => Reference(Find(name))).OfType<PortableExecutableReference>()], []);

    /// <inheritdoc/>
    public Assembly Load(Stream assembly, Stream symbols)
    {
        var loaded = AssemblyLoadContext.Default.LoadFromStream(assembly);
        _symbols.Add(loaded, symbols);
        return loaded;
    }

    /// <inheritdoc/>
    public (string File, int Line)? Find(StackFrame frame) => _symbols.Find(frame);

    /// <inheritdoc/>
    public IDisposable Enter() => AssemblyLoadContext.Default.EnterContextualReflection();

    /// <inheritdoc/>
    public void LoadReferenced()
    {
        foreach (var assembly in _references.Keys.Where(_ready.Add).ToList())
            RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
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
