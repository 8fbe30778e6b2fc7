using Engine.Cells;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Engine.Scripting;

/// <summary>Puts an <see cref="InterruptPoint"/> at the start of every loop's and function's body.</summary>
/// <remarks>
/// Without them a loop that computes can only be stopped by aborting its thread, which .NET does not do reliably outside of
/// Windows. No line is added, so errors name the right one. Lambdas that are one expression are left alone: they may become
/// expression trees.
/// </remarks>
internal sealed class InterruptPoints
{
    private const string Pass = "global::Engine.Cells.InterruptPoint.Pass();";

    private readonly List<TextChange> _changes = [];

    /// <summary>The code with the points in it.</summary>
    public static string AddTo(string code)
    {
        var points = new InterruptPoints();
        foreach (var node in CSharpSyntaxTree.ParseText(code, CellParser.Options).GetRoot().DescendantNodes())
            points.Guard(node);
        return SourceText.From(code).WithChanges(points._changes.OrderBy(change => change.Span.Start)).ToString();
    }

    private void Guard(SyntaxNode node)
    {
        switch (node)
        {
            case WhileStatementSyntax loop:
                Enter(loop.Statement);
                break;
            case DoStatementSyntax loop:
                Enter(loop.Statement);
                break;
            case ForStatementSyntax loop:
                Enter(loop.Statement);
                break;
            case CommonForEachStatementSyntax loop:
                Enter(loop.Statement);
                break;
            case LabeledStatementSyntax label:
                Insert(label.ColonToken.Span.End, Pass);
                break;
            case AnonymousFunctionExpressionSyntax { Block: { } block }:
                Enter(block);
                break;
            case LocalFunctionStatementSyntax function:
                EnterFunction(
                    function.Body, function.ExpressionBody, function.SemicolonToken, function.ReturnType, function.Modifiers);
                break;
            case MethodDeclarationSyntax method:
                EnterFunction(
                    method.Body, method.ExpressionBody, method.SemicolonToken, method.ReturnType, method.Modifiers);
                break;
        }
    }

    private void EnterFunction(
        BlockSyntax? body, ArrowExpressionClauseSyntax? arrow, SyntaxToken semicolon, TypeSyntax returns,
        SyntaxTokenList modifiers)
    {
        Enter(body);
        // What an asynchronous expression gives back depends on types, and it waits, where it can be interrupted anyway.
        if (arrow is null or { Expression: ThrowExpressionSyntax } || modifiers.Any(SyntaxKind.AsyncKeyword))
            return;
        var isVoid = returns is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };
        _changes.Add(new TextChange(arrow.ArrowToken.Span, $"{{{Pass}{(isVoid ? "" : "return ")}"));
        Insert(semicolon.Span.End, "}");
    }

    private void Enter(StatementSyntax? body)
    {
        if (body is BlockSyntax block)
        {
            Insert(block.OpenBraceToken.Span.End, Pass);
        }
        else if (body is not null)
        {
            Insert(body.SpanStart, $"{{{Pass}");
            Insert(body.Span.End, "}");
        }
    }

    private void Insert(int position, string text) => _changes.Add(new TextChange(new TextSpan(position, 0), text));
}
