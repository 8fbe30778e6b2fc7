using Engine.Notebooks.Outputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;

namespace Engine.Scripting;

/// <summary>A cell in its place in the chain of cells, each of which sees what the earlier ones declared.</summary>
/// <param name="Tree">Its own text; the compilation's other trees are those of the files that it loads.</param>
/// <param name="Compilation">The cell, and through it those before it.</param>
internal sealed record Submission(SyntaxTree Tree, CSharpCompilation Compilation)
{
    /// <summary>Symbols that every platform reads.</summary>
    public static readonly EmitOptions Portable = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    /// <summary>Its syntax.</summary>
    public CompilationUnitSyntax Root => Tree.GetCompilationUnitRoot();

    /// <summary>What its names mean.</summary>
    public SemanticModel Model => Compilation.GetSemanticModel(Tree);

    /// <summary>The class that has its variables.</summary>
    public INamedTypeSymbol Class => Compilation.ScriptClass!;

    /// <summary>Whether it ends in an expression without a semicolon that has a value.</summary>
    public bool HasValue() =>
        Root.Members.LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } end }
            && Model.GetTypeInfo(end.Expression).Type?.SpecialType != SpecialType.System_Void;

    /// <summary>Compiles it.</summary>
    /// <returns>What can be run, or what is wrong with it; neither where there is no code but directives and comments.</returns>
    public (CompiledCell? Cell, ErrorOutput? Error) Compile(CancellationToken cancel)
    {
        var (assembly, symbols) = (new MemoryStream(), new MemoryStream());
        var emitted = Compilation.Emit(assembly, symbols, options: Portable, cancellationToken: cancel);
        if (!emitted.Success)
            return (null, CompileError.From(emitted.Diagnostics));
        assembly.Position = symbols.Position = 0;
        var entry = Compilation.GetEntryPoint(cancel)!;
        return (new CompiledCell(this, new EntryPoint(entry.ContainingType.MetadataName, entry.MetadataName), assembly, symbols), null);
    }
}
