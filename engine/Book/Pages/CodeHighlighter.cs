using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Engine.Book.Pages;

/// <summary>
/// C# with its tokens marked, from Roslyn's own syntax tree. The classifier of Roslyn's workspaces takes a second
/// to start and 10 ms per cell, and resolves few names of a cell that stands alone: the tree says nearly as much.
/// </summary>
internal static class CodeHighlighter
{
    /// <summary>Marks the tokens of a cell or a snippet.</summary>
    /// <param name="code">C# as a script; what does not parse is left plain.</param>
    /// <returns>HTML whose text is exactly the code.</returns>
    public static string Highlight(string code)
    {
        var html = new StringBuilder();
        foreach (var token in ScriptSyntax.Parse(code).DescendantTokens())
        {
            Append(html, token.LeadingTrivia);
            Append(html, Kind(token), token.Text);
            Append(html, token.TrailingTrivia);
        }
        return html.ToString();
    }

    private static void Append(StringBuilder html, SyntaxTriviaList trivia)
    {
        foreach (var piece in trivia)
            Append(html, piece.IsDirective ? "directive" : IsComment(piece) ? "comment" : "", piece.ToFullString());
    }

    private static void Append(StringBuilder html, string kind, string text) =>
        html.Append(kind == "" ? Escape.Html(text) : $"<span class=\"c-{kind}\">{Escape.Html(text)}</span>");

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or
        SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;

    private static string Kind(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.IdentifierToken => Identifier(token),
        SyntaxKind.NumericLiteralToken => "number",
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.Utf8StringLiteralToken or
            SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or
            SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringStartToken or
            SyntaxKind.InterpolatedVerbatimStringStartToken or SyntaxKind.InterpolatedStringEndToken or
            SyntaxKind.InterpolatedSingleLineRawStringStartToken or
            SyntaxKind.InterpolatedMultiLineRawStringStartToken or SyntaxKind.InterpolatedRawStringEndToken => "string",
        var kind when SyntaxFacts.IsKeywordKind(kind) || SyntaxFacts.IsContextualKeyword(kind) => "keyword",
        _ => "",
    };

    private static string Identifier(SyntaxToken token) => token.Parent switch
    {
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or TypeParameterSyntax => "type",
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => "method",
        IdentifierNameSyntax { IsVar: true } => "keyword",
        SimpleNameSyntax name when IsInvoked(name) => "method",
        SimpleNameSyntax name when SyntaxFacts.IsInTypeOnlyContext(name) || IsOwner(name) => "type",
        _ => "",
    };

    private static bool IsInvoked(SimpleNameSyntax name) =>
        (name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : (SyntaxNode)name)
            .Parent is InvocationExpressionSyntax;

    /// <summary>The capital in front of a dot (<c>Math</c> in <c>Math.Exp</c>): by convention a type.</summary>
    private static bool IsOwner(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access
        && access.Expression == name
        && char.IsUpper(name.Identifier.Text.FirstOrDefault());
}
