using System.Reflection;
using System.Text;
using Engine.Scripting.References;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Engine.Scripting;

/// <summary>The chain of cells that have run.</summary>
/// <remarks>
/// Roslyn's <c>CSharpScript</c> gives a state back only when a cell returns, wants every reference to be a file, and compiles
/// on threads, of which a browser has none.
/// </remarks>
/// <param name="assemblies">Where assemblies come from, and where compiled cells are loaded.</param>
/// <param name="objects">The cells' variables.</param>
/// <param name="name">How the names of the cells' assemblies begin; given one, the same cells become the same bytes.</param>
internal sealed class Submissions(IAssemblySource assemblies, CellObjects objects, string? name = null)
{
    // No two sessions of a process have assemblies of one name.
    private readonly string _session = name ?? $"ℛ{Guid.NewGuid():N}";
    private readonly List<Submission> _ran = [];
    private readonly HashSet<MetadataReference> _referenced = [];
    private readonly CSharpCompilationOptions _options = new(
        OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false, optimizationLevel: OptimizationLevel.Release, deterministic: name is not null, sourceReferenceResolver: assemblies.Sources,
        metadataReferenceResolver: assemblies.References, assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);

    private NextCell? _next;
    private int _begun;

    /// <summary>The cells that have run, in order.</summary>
    public IReadOnlyList<Submission> Ran => _ran;

    /// <summary>A cell that continues the chain.</summary>
    /// <param name="text">What is compiled of it.</param>
    /// <param name="options">What it is compiled with.</param>
    /// <param name="assembly">Its assembly's name, if it has one already.</param>
    public Submission Compose(string text, CellOptions options, string? assembly = null)
    {
        var tree = CSharpSyntaxTree.ParseText(text, CellParser.Options, options.FilePath, Encoding.UTF8);
        var next = assembly is null ? Next(options.References) : Begin(assembly, options.References);
        return new Submission(tree, next.AddSyntaxTrees(tree));
    }

    /// <summary>Binds the references of the next cell, a sixth of what a short one takes; all that is composed in its place shares it.</summary>
    /// <param name="options">What it will be compiled with.</param>
    public void Prepare(CellOptions options) => _ = Next(options.References).Assembly;

    /// <summary>The variables of the cells, each as its newest declaration has it, with their values.</summary>
    public IEnumerable<(IFieldSymbol Symbol, object? Value)> Variables()
    {
        var instances = objects.All.ToDictionary(instance => instance.GetType().Name);
        return _ran.SelectMany(cell => cell.Class.GetMembers().OfType<IFieldSymbol>())
            .Where(field => field.CanBeReferencedByName && instances.ContainsKey(field.ContainingType.MetadataName))
            .GroupBy(field => field.Name, (_, declarations) => declarations.Last())
            .Select(field => (field, Value(instances[field.ContainingType.MetadataName], field.Name)));
    }

    private CSharpCompilation Next(IReadOnlyList<MetadataReference> references)
    {
        if (_next is null || !_next.References.SequenceEqual(references))
            _next = new(references, Begin($"{_session}#{_ran.Count}-{_begun++}", references));
        return _next.Compilation;
    }

    /// <summary>A cell without text. What an earlier one refers to and imports, it sees as well.</summary>
    private CSharpCompilation Begin(string assembly, IReadOnlyList<MetadataReference> references) =>
        CSharpCompilation.CreateScriptCompilation(
            assembly, syntaxTree: null, references.Where(reference => !_referenced.Contains(reference)),
            _options.WithScriptClassName($"Submission#{_ran.Count}").WithUsings(_ran.Count == 0 ? CellOptions.Imports : []),
            _ran.LastOrDefault()?.Compilation, typeof(object));

    private static object? Value(object instance, string field) =>
        instance.GetType().GetField(field, BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)?.GetValue(instance);

    /// <summary>Makes a cell without code the newest of the chain, for its directives.</summary>
    public void Append(Submission cell)
    {
        _ran.Add(cell);
        _referenced.UnionWith(cell.Compilation.ExternalReferences);
        _next = null;
    }

    /// <summary>Makes a compiled cell the newest of the chain.</summary>
    /// <returns>What runs it.</returns>
    public Func<Task<object>> Append(CompiledCell cell)
    {
        var main = objects.Add(assemblies.Load(cell.Assembly, cell.Symbols), cell.EntryPoint);
        Append(cell.Submission);
        return main;
    }

    private sealed record NextCell(IReadOnlyList<MetadataReference> References, CSharpCompilation Compilation);
}
