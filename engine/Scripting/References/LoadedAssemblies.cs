using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;

namespace Engine.Scripting.References;

/// <summary>The assemblies of a host without files, such as a page: those that the runtime knows by their names.</summary>
/// <remarks>Cells are compiled against what the runtime has loaded.</remarks>
/// <param name="cells">Where compiled cells are loaded.</param>
internal sealed class LoadedAssemblies(LoadedCells cells) : NamedAssemblies
{
    private readonly Dictionary<Assembly, PortableExecutableReference?> _references = [];
    private readonly HashSet<Assembly> _ready = [];

    /// <inheritdoc/>
    public override SourceReferenceResolver Sources { get; } = new SourceFileResolver([], null);

    /// <inheritdoc/>
    public override bool LoadsSymbols => false;

    /// <inheritdoc/>
    public override Assembly Load(Stream assembly, Func<Stream> symbols) => cells.Load(assembly, symbols);

    /// <inheritdoc/>
    public override (string File, int Line)? Find(StackFrame frame) => cells.Find(frame);

    /// <inheritdoc/>
    public override IDisposable Enter() => LoadedCells.Enter();

    /// <inheritdoc/>
    public override void LoadReferenced()
    {
        foreach (var assembly in _references.Keys.Where(_ready.Add).ToList())
            LoadedCells.Initialize(assembly);
    }

    /// <inheritdoc/>
    protected override unsafe PortableExecutableReference? Reference(string name)
    {
        if (LoadedCells.FindAssembly(name) is not { } assembly)
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
