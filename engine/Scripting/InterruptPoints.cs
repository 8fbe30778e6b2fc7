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
internal sealed class InterruptPoints : CSharpSyntaxWalker
{
    private const string Pass = "global::Engine.Scripting.InterruptPoint.Pass();";

    private readonly List<TextChange> _changes = [];

    /// <summary>The code with the points in it.</summary>
    public static string AddTo(string code)
    {
        var points = new InterruptPoints();
        points.Visit(CSharpSyntaxTree.ParseText(code, CellParser.Options).GetRoot());
        return SourceText.From(code).WithChanges(points._changes.OrderBy(change => change.Span.Start)).ToString();
    }

    public override void VisitWhileStatement(WhileStatementSyntax node)
    {
        Guard(node.Statement);
        base.VisitWhileStatement(node);
    }

    public override void VisitDoStatement(DoStatementSyntax node)
    {
        Guard(node.Statement);
        base.VisitDoStatement(node);
    }

    public override void VisitForStatement(ForStatementSyntax node)
    {
        Guard(node.Statement);
        base.VisitForStatement(node);
    }

    public override void VisitForEachStatement(ForEachStatementSyntax node)
    {
        Guard(node.Statement);
        base.VisitForEachStatement(node);
    }

    public override void VisitForEachVariableStatement(ForEachVariableStatementSyntax node)
    {
        Guard(node.Statement);
        base.VisitForEachVariableStatement(node);
    }

    public override void VisitLabeledStatement(LabeledStatementSyntax node)
    {
        Insert(node.ColonToken.Span.End, Pass);
        base.VisitLabeledStatement(node);
    }

    public override void VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        Guard(node.Body, node.ExpressionBody, node.SemicolonToken, node.ReturnType, node.Modifiers);
        base.VisitMethodDeclaration(node);
    }

    public override void VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        Guard(node.Body, node.ExpressionBody, node.SemicolonToken, node.ReturnType, node.Modifiers);
        base.VisitLocalFunctionStatement(node);
    }

    public override void VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node)
    {
        Guard(node.Block);
        base.VisitSimpleLambdaExpression(node);
    }

    public override void VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node)
    {
        Guard(node.Block);
        base.VisitParenthesizedLambdaExpression(node);
    }

    public override void VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node)
    {
        Guard(node.Block);
        base.VisitAnonymousMethodExpression(node);
    }

    private void Guard(
        BlockSyntax? body, ArrowExpressionClauseSyntax? arrow, SyntaxToken semicolon, TypeSyntax returns, SyntaxTokenList modifiers)
    {
        Guard(body);
        // What an asynchronous expression gives back depends on types, and it waits, where it can be interrupted anyway.
        if (arrow is null or { Expression: ThrowExpressionSyntax } || modifiers.Any(SyntaxKind.AsyncKeyword))
            return;
        var isVoid = returns is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };
        _changes.Add(new TextChange(arrow.ArrowToken.Span, $"{{{Pass}{(isVoid ? "" : "return ")}"));
        Insert(semicolon.Span.End, "}");
    }

    private void Guard(StatementSyntax? body)
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
