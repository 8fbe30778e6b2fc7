using System.Reflection;
using Engine.Notebooks.Outputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Scripting;

namespace Engine.Scripting;

/// <summary>The chain of compiled cells, each of which sees what the earlier ones declared.</summary>
/// <remarks>
/// Roslyn's <c>Script.RunAsync</c> gives a state back only when it returns. Here the objects that hold the cells'
/// variables are kept by ourselves, so that they are there, too, after a cell that was aborted.
/// </remarks>
/// <param name="load">Loads a compiled cell, from its assembly and its symbols.</param>
internal sealed class Submissions(Func<Stream, Stream, Assembly> load)
{
    /// <summary>Symbols that every platform reads.</summary>
    public static readonly EmitOptions Portable = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    private readonly List<Script<object>> _ran = [];

    // Slot 0 is for a host object, of which there is none; each submission finds its predecessors in the others.
    private object?[] _instances = new object?[8];

    /// <summary>The cells that have run, in order.</summary>
    public IReadOnlyList<Script<object>> Ran => _ran;

    /// <summary>A cell that continues the chain.</summary>
    public Script<object> Compose(string text, ScriptOptions options) => _ran.Count == 0
        ? CSharpScript.Create<object>(text, options)
        : _ran[^1].ContinueWith<object>(text, options);

    /// <summary>The cell's own syntax tree; the others are those of the files it loads.</summary>
    public static SyntaxTree CellTree(Script script) =>
        script.GetCompilation().SyntaxTrees.Single(tree => tree.FilePath == script.Options.FilePath);

    /// <summary>Whether the cell ends in an expression without a semicolon that has a value.</summary>
    public static bool HasValue(Script<object> script)
    {
        var tree = CellTree(script);
        var last = ((CompilationUnitSyntax)tree.GetRoot()).Members.LastOrDefault();
        return last is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } end }
            && script.GetCompilation().GetSemanticModel(tree).GetTypeInfo(end.Expression).Type?.SpecialType != SpecialType.System_Void;
    }

    /// <summary>Compiles a cell.</summary>
    /// <returns>What can be run, or what is wrong with it; neither where there is no code but directives and comments.</returns>
    public static (CompiledCell? Cell, ErrorOutput? Error) Compile(Script<object> script, CancellationToken cancel)
    {
        var compilation = script.GetCompilation();
        var (assembly, symbols) = (new MemoryStream(), new MemoryStream());
        var emitted = compilation.Emit(assembly, symbols, options: Portable, cancellationToken: cancel);
        if (!emitted.Success)
            return (null, CompileError.From(emitted.Diagnostics));
        assembly.Position = symbols.Position = 0;
        return (new CompiledCell(script, compilation.GetEntryPoint(cancel)!, assembly, symbols), null);
    }

    /// <summary>The variables of the cells, each as its newest declaration has it, with their values.</summary>
    public IEnumerable<(IFieldSymbol Symbol, object? Value)> Variables()
    {
        var instances = _instances.OfType<object>().ToDictionary(instance => instance.GetType().Name);
        return _ran.SelectMany(script => script.GetCompilation().ScriptClass!.GetMembers().OfType<IFieldSymbol>())
            .Where(field => field.CanBeReferencedByName && instances.ContainsKey(field.ContainingType.MetadataName))
            .GroupBy(field => field.Name, (_, declarations) => declarations.Last())
            .Select(field => (field, Value(instances[field.ContainingType.MetadataName], field.Name)));
    }

    private static object? Value(object instance, string field) =>
        instance.GetType().GetField(field, BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)?.GetValue(instance);

    /// <summary>Makes a cell without code the newest of the chain, for its directives.</summary>
    public void Append(Script<object> script) => _ran.Add(script);

    /// <summary>Makes a compiled cell the newest of the chain.</summary>
    /// <returns>What runs it.</returns>
    public Func<Task<object>> Append(CompiledCell cell)
    {
        var main = Load(cell).CreateDelegate<Func<object?[], Task<object>>>();
        Append(cell.Script);
        if (_ran.Count >= _instances.Length)
            Array.Resize(ref _instances, 2 * _instances.Length);
        return () => main(_instances);
    }

    private MethodInfo Load(CompiledCell cell)
    {
        var assembly = load(cell.Assembly, cell.Symbols);
        var type = assembly.GetType(cell.EntryPoint.ContainingType.MetadataName, throwOnError: true)!;
        return type.GetMethod(cell.EntryPoint.MetadataName, BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!;
    }
}
