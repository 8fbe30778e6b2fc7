using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Engine.Scripting;

/// <summary>Moves <c>finally</c> blocks that loop into functions of their own, within them.</summary>
/// <remarks>
/// A browser's runtime optimises a method while it loops, and does not know that what comes after a <c>finally</c> block comes
/// after its loops: variables, and what is returned, then have any value (.NET 10.0). No line is added, so errors name the
/// right one.
/// </remarks>
internal static class FinallyLoops
{
    /// <summary>The code with such blocks moved; one that waits is not, as the compiler moves it itself.</summary>
    public static string MoveOut(string code)
    {
        // Hardly any cell has one: it need not be parsed once more.
        if (!code.Contains("finally", StringComparison.Ordinal))
            return code;
        var changes = CSharpSyntaxTree.ParseText(code, CellParser.Options).GetRoot().DescendantNodes().OfType<FinallyClauseSyntax>()
            .Select(clause => clause.Block).Where(Loops).SelectMany(MoveOut);
        return SourceText.From(code).WithChanges(changes.OrderBy(change => change.Span.Start)).ToString();
    }

    private static IEnumerable<TextChange> MoveOut(BlockSyntax block, int number) =>
    [
        new(new TextSpan(block.OpenBraceToken.Span.End, 0), $"void ℛ{number}(){{"),
        new(new TextSpan(block.CloseBraceToken.SpanStart, 0), $"}}ℛ{number}();"),
    ];

    private static bool Loops(BlockSyntax block)
    {
        var inside = block.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).ToList();
        return inside.Any(node => node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or GotoStatementSyntax)
            && !inside.Any(node => node is AwaitExpressionSyntax or CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } or UsingStatementSyntax { AwaitKeyword.RawKind: not 0 } or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 });
    }
}
