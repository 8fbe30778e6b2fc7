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
    private readonly CSharpCompilationOptions _options = new(
        OutputKind.DynamicallyLinkedLibrary, usings: CellOptions.Imports, concurrentBuild: false, optimizationLevel: OptimizationLevel.Release, deterministic: name is not null, sourceReferenceResolver: assemblies.Sources,
        metadataReferenceResolver: assemblies.References, assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);

    private int _composed;

    /// <summary>The cells that have run, in order.</summary>
    public IReadOnlyList<Submission> Ran => _ran;

    /// <summary>A cell that continues the chain.</summary>
    /// <param name="text">What is compiled of it.</param>
    /// <param name="options">What it is compiled with.</param>
    /// <param name="assembly">Its assembly's name, if it has one already.</param>
    public Submission Compose(string text, CellOptions options, string? assembly = null)
    {
        var tree = CSharpSyntaxTree.ParseText(text, CellParser.Options, options.FilePath, Encoding.UTF8);
        var number = _ran.Count;
        var compilation = CSharpCompilation.CreateScriptCompilation(
            assembly ?? $"{_session}#{number}-{_composed++}", tree, options.References, _options.WithScriptClassName($"Submission#{number}"),
            _ran.LastOrDefault()?.Compilation, typeof(object));
        return new Submission(tree, compilation);
    }

    /// <summary>The variables of the cells, each as its newest declaration has it, with their values.</summary>
    public IEnumerable<(IFieldSymbol Symbol, object? Value)> Variables()
    {
        var instances = objects.All.ToDictionary(instance => instance.GetType().Name);
        return _ran.SelectMany(cell => cell.Class.GetMembers().OfType<IFieldSymbol>())
            .Where(field => field.CanBeReferencedByName && instances.ContainsKey(field.ContainingType.MetadataName))
            .GroupBy(field => field.Name, (_, declarations) => declarations.Last())
            .Select(field => (field, Value(instances[field.ContainingType.MetadataName], field.Name)));
    }

    private static object? Value(object instance, string field) =>
        instance.GetType().GetField(field, BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)?.GetValue(instance);

    /// <summary>Makes a cell without code the newest of the chain, for its directives.</summary>
    public void Append(Submission cell) => _ran.Add(cell);

    /// <summary>Makes a compiled cell the newest of the chain.</summary>
    /// <returns>What runs it.</returns>
    public Func<Task<object>> Append(CompiledCell cell)
    {
        var main = objects.Add(assemblies.Load(cell.Assembly, cell.Symbols), cell.EntryPoint);
        Append(cell.Submission);
        return main;
    }
}
