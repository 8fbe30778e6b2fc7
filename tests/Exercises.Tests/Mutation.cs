using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Exercises.Tests;

/// <summary>A program with one token changed.</summary>
/// <param name="Code">The program.</param>
/// <param name="What">The line and what was changed in it.</param>
internal sealed record Mutation(string Code, string What)
{
    // A line that ends so says that a change of it changes no result: x > 0 for x >= 0, where both give 0.
    private const string Equivalent = "// either way";

    private static readonly CSharpParseOptions Script = new(kind: SourceCodeKind.Script);

    private static readonly Dictionary<SyntaxKind, SyntaxKind> Operators = new()
    {
        [SyntaxKind.PlusToken] = SyntaxKind.MinusToken,
        [SyntaxKind.MinusToken] = SyntaxKind.PlusToken,
        [SyntaxKind.AsteriskToken] = SyntaxKind.SlashToken,
        [SyntaxKind.SlashToken] = SyntaxKind.AsteriskToken,
        [SyntaxKind.LessThanToken] = SyntaxKind.GreaterThanToken,
        [SyntaxKind.GreaterThanToken] = SyntaxKind.LessThanToken,
        [SyntaxKind.LessThanEqualsToken] = SyntaxKind.GreaterThanEqualsToken,
        [SyntaxKind.GreaterThanEqualsToken] = SyntaxKind.LessThanEqualsToken,
        [SyntaxKind.EqualsEqualsToken] = SyntaxKind.ExclamationEqualsToken,
        [SyntaxKind.ExclamationEqualsToken] = SyntaxKind.EqualsEqualsToken,
        [SyntaxKind.PlusEqualsToken] = SyntaxKind.MinusEqualsToken,
        [SyntaxKind.MinusEqualsToken] = SyntaxKind.PlusEqualsToken,
        [SyntaxKind.AsteriskEqualsToken] = SyntaxKind.SlashEqualsToken,
        [SyntaxKind.SlashEqualsToken] = SyntaxKind.AsteriskEqualsToken,
    };

    /// <summary>All changes of one token, in a random order; loops that would not end are left out.</summary>
    public static IEnumerable<Mutation> Of(string code, int seed)
    {
        var tree = CSharpSyntaxTree.ParseText(code, Script);
        var mutations = tree.GetRoot().DescendantTokens()
            .Where(token => !IsOfLoop(token) && !Line(tree, token).TrimEnd().EndsWith(Equivalent, StringComparison.Ordinal))
            .Select(token => (token, changed: Changed(token)))
            .Where(pair => pair.changed is not null)
            .Select(pair => new Mutation(
                code[..pair.token.SpanStart] + pair.changed + code[pair.token.Span.End..], $"{pair.changed} in '{Line(tree, pair.token).Trim()}'"))
            .ToArray();
        new Random(seed).Shuffle(mutations);
        return mutations;
    }

    private static string? Changed(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => token.Value switch
        {
            int number => (number + 1).ToString(CultureInfo.InvariantCulture),
            double number => (number == 0 ? 0.5 : number * 1.25).ToString("R", CultureInfo.InvariantCulture) is var text && text.Contains('.') ? text : $"{text}.0",
            _ => null,
        },
        SyntaxKind.LessThanToken or SyntaxKind.GreaterThanToken when token.Parent is not BinaryExpressionSyntax => null,
        var kind => Operators.TryGetValue(kind, out var other) ? Token(other).Text : null,
    };

    // The head of a loop: a change there ends in a wrong index or never.
    private static bool IsOfLoop(SyntaxToken token) => token.Parent!.AncestorsAndSelf().Any(node =>
        node.Parent is ForStatementSyntax loop && node != loop.Statement || node.Parent is WhileStatementSyntax whileLoop && node != whileLoop.Statement);

    private static string Line(SyntaxTree tree, SyntaxToken token)
    {
        var text = tree.GetText();
        return text.Lines.GetLineFromPosition(token.SpanStart).ToString();
    }
}
