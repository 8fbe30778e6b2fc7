using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Engine.Book;

/// <summary>The grammar of cells.</summary>
internal static class ScriptSyntax
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, kind: SourceCodeKind.Script);

    /// <summary>Parses a cell, or a snippet of one.</summary>
    /// <param name="code">C# as a script; what does not parse is in the tree, too.</param>
    public static CompilationUnitSyntax Parse(string code) => SyntaxFactory.ParseCompilationUnit(code, options: Options);
}
