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
    /// <param name="withSymbols">Whether its symbols are made, too, and not only once they are asked for.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What can be run, or what is wrong with it; neither where there is no code but directives and comments.</returns>
    public (CompiledCell? Cell, ErrorOutput? Error) Compile(bool withSymbols, CancellationToken cancel)
    {
        var (assembly, symbols) = (new MemoryStream(), withSymbols ? new MemoryStream() : null);
        var emitted = Compilation.Emit(assembly, symbols, options: Portable, cancellationToken: cancel);
        if (!emitted.Success)
            return (null, CompileError.From(emitted.Diagnostics));
        assembly.Position = 0;
        var entry = Compilation.GetEntryPoint(cancel)!;
        return (new CompiledCell(this, new EntryPoint(entry.ContainingType.MetadataName, entry.MetadataName), assembly, () => Rewound(symbols ??= EmitSymbols())), null);
    }

    private MemoryStream EmitSymbols()
    {
        var symbols = new MemoryStream();
        Compilation.Emit(new MemoryStream(), symbols, options: Portable);
        return symbols;
    }

    private static MemoryStream Rewound(MemoryStream stream)
    {
        stream.Position = 0;
        return stream;
    }
}
