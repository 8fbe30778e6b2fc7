using System.Reflection;
using System.Text;
using Engine.Scripting.References;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Engine.Scripting;

/// <summary>The chain of cells that have run.</summary>
/// <remarks>
/// Roslyn's <c>CSharpScript</c> gives a state back only when a cell returns, wants every reference to be a file, and compiles
/// on threads, of which a browser has none. Here the objects that hold the cells' variables are kept by ourselves, so that they
/// are there, too, after a cell that was aborted.
/// </remarks>
/// <param name="assemblies">Where assemblies come from, and where compiled cells are loaded.</param>
internal sealed class Submissions(IAssemblySource assemblies)
{
    // No two sessions of a process have assemblies of one name.
    private readonly string _session = $"ℛ{Guid.NewGuid():N}";
    private readonly List<Submission> _ran = [];
    private readonly CSharpCompilationOptions _options = new(
        OutputKind.DynamicallyLinkedLibrary, usings: CellOptions.Imports, concurrentBuild: false, optimizationLevel: OptimizationLevel.Release, sourceReferenceResolver: assemblies.Sources,
        metadataReferenceResolver: assemblies.References, assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);

    // Slot 0 is for a host object, of which there is none; each submission finds its predecessors in the others.
    private object?[] _instances = new object?[8];
    private int _composed;

    /// <summary>The cells that have run, in order.</summary>
    public IReadOnlyList<Submission> Ran => _ran;

    /// <summary>A cell that continues the chain.</summary>
    public Submission Compose(string text, CellOptions options)
    {
        var tree = CSharpSyntaxTree.ParseText(text, CellParser.Options, options.FilePath, Encoding.UTF8);
        var number = _ran.Count;
        var compilation = CSharpCompilation.CreateScriptCompilation(
            $"{_session}#{number}-{_composed++}", tree, options.References, _options.WithScriptClassName($"Submission#{number}"),
            _ran.LastOrDefault()?.Compilation, typeof(object));
        return new Submission(tree, compilation);
    }

    /// <summary>The variables of the cells, each as its newest declaration has it, with their values.</summary>
    public IEnumerable<(IFieldSymbol Symbol, object? Value)> Variables()
    {
        var instances = _instances.OfType<object>().ToDictionary(instance => instance.GetType().Name);
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
        var main = Load(cell).CreateDelegate<Func<object?[], Task<object>>>();
        Append(cell.Submission);
        if (_ran.Count >= _instances.Length)
            Array.Resize(ref _instances, 2 * _instances.Length);
        return () => main(_instances);
    }

    private MethodInfo Load(CompiledCell cell)
    {
        var assembly = assemblies.Load(cell.Assembly, cell.Symbols);
        var type = assembly.GetType(cell.EntryPoint.ContainingType.MetadataName, throwOnError: true)!;
        return type.GetMethod(cell.EntryPoint.MetadataName, BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!;
    }
}
