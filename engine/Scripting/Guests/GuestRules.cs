using Engine.Notebooks.Outputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Engine.Scripting.Guests;

/// <summary>What a cell that somebody has handed in may do beside cells that judge it.</summary>
/// <remarks>
/// It may use what the course is about, and nothing by which it could reach the program that runs it: type-safe code that
/// has neither reflection nor files nor processes nor pointers can do no more than compute. And it may not take a name that the
/// other cells use for something else.
/// </remarks>
internal sealed class GuestRules
{
    private static readonly SyntaxKind[] Unsafe =
    [
        SyntaxKind.UnsafeStatement, SyntaxKind.FixedStatement, SyntaxKind.PointerType, SyntaxKind.FunctionPointerType,
        SyntaxKind.MakeRefExpression, SyntaxKind.RefTypeExpression, SyntaxKind.RefValueExpression, SyntaxKind.ArgListExpression,
    ];

    private readonly HashSet<string> _reserved;

    /// <param name="hosts">The cells that judge, and what they rest on.</param>
    /// <param name="answers">Answers as they should be: the names that they declare are the guest's to declare.</param>
    public GuestRules(IEnumerable<string> hosts, IEnumerable<string> answers)
    {
        _reserved = [.. hosts.SelectMany(host => FreeNames(Parse(host)))];
        _reserved.ExceptWith(answers.SelectMany(answer => TopLevelNames(Parse(answer))));
    }

    /// <summary>What is wrong with a cell, before it is run.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>Null if nothing is.</returns>
    public ErrorOutput? Violation(Submission cell)
    {
        var (tree, root) = (cell.Tree, cell.Root);
        if (root.DescendantTrivia().FirstOrDefault(IsForbidden) is { RawKind: not 0 } directive)
            return Refused(tree, directive.Span.Start, directive.ToString().Trim(), "directives are for the cells of the exercise");
        if (root.DescendantNodes().FirstOrDefault(node => Unsafe.Contains(node.Kind())) is { } pointer)
            return Refused(tree, pointer.SpanStart, pointer.ToString().Split('\n')[0], "unsafe code is not open to answers");
        if (root.DescendantTokens().FirstOrDefault(token => token.Kind() is SyntaxKind.ExternKeyword or SyntaxKind.UnsafeKeyword) is { RawKind: not 0 } word)
            return Refused(tree, word.SpanStart, word.Text, "code that is not C#'s own is not open to answers");
        if (TopLevelNames(root).FirstOrDefault(_reserved.Contains) is { } name)
            return Refused(tree, Declaration(root, name), name, "the exercise uses this name itself: take another");

        // What is named before what it gives: that says more.
        var model = cell.Model;
        foreach (var reached in new[] { Named, Given })
        {
            foreach (var node in root.DescendantNodes().Where(node => node is ExpressionSyntax or AttributeSyntax or ConstructorInitializerSyntax))
            {
                if (reached(model, node) is { } closed)
                    return Refused(tree, node.SpanStart, closed, "not open to answers, which may use mathematics, collections, text and what the exercise has loaded");
            }
        }
        return null;
    }

    private static string? Named(SemanticModel model, SyntaxNode node) =>
        node is not IdentifierNameSyntax { IsVar: true } && model.GetSymbolInfo(node).Symbol is { } symbol && !OpenApi.IsOpen(symbol)
            ? symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat) : null;

    private static string? Given(SemanticModel model, SyntaxNode node)
    {
        if (node is not ExpressionSyntax expression)
            return null;
        var info = model.GetTypeInfo(expression);
        return new[] { info.Type, info.ConvertedType }.FirstOrDefault(type => type is not null && !OpenApi.IsOpen(type))?.ToDisplayString();
    }

    private static bool IsForbidden(SyntaxTrivia trivia) =>
        trivia.IsDirective && trivia.Kind() is not (SyntaxKind.RegionDirectiveTrivia or SyntaxKind.EndRegionDirectiveTrivia
            or SyntaxKind.PragmaWarningDirectiveTrivia or SyntaxKind.NullableDirectiveTrivia);

    private static ErrorOutput Refused(SyntaxTree tree, int position, string what, string why) => ErrorOutput.OneLine(
        "NotAllowed", $"line {tree.GetText().Lines.GetLinePosition(position).Line + 1}: {what}: {why}");

    private static SyntaxNode Parse(string code) => CSharpSyntaxTree.ParseText(Directives.Blank(code), CellParser.Options).GetRoot();

    private static int Declaration(SyntaxNode root, string name) =>
        root.DescendantTokens().First(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name).SpanStart;

    /// <summary>The names by which a cell means something outside of it.</summary>
    private static IEnumerable<string> FreeNames(SyntaxNode root)
    {
        var bound = root.DescendantNodes().Select(node => node switch
        {
            ParameterSyntax parameter => parameter.Identifier.ValueText,
            VariableDeclaratorSyntax variable when !IsTopLevel(variable) => variable.Identifier.ValueText,
            SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
            _ => null,
        }).OfType<string>().ToHashSet();
        var used = root.DescendantNodes().OfType<SimpleNameSyntax>()
            .Where(name => name.Parent is not NameColonSyntax
                && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
                && !(name.Parent is QualifiedNameSyntax qualified && qualified.Right == name))
            .Select(name => name.Identifier.ValueText);
        return used.Concat(TopLevelNames(root)).Where(name => name is not ("var" or "_") && !bound.Contains(name));
    }

    private static bool IsTopLevel(VariableDeclaratorSyntax variable) =>
        variable.Parent?.Parent is FieldDeclarationSyntax { Parent: CompilationUnitSyntax };

    /// <summary>The names that a cell declares for those after it.</summary>
    private static IEnumerable<string> TopLevelNames(SyntaxNode root) => ((CompilationUnitSyntax)root).Members.SelectMany(member => member switch
    {
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        EventFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        DelegateDeclarationSyntax type => [type.Identifier.ValueText],
        GlobalStatementSyntax statement => statement.DescendantNodes()
            .OfType<SingleVariableDesignationSyntax>().Select(variable => variable.Identifier.ValueText)
            .Concat(statement.DescendantNodes().OfType<LocalFunctionStatementSyntax>().Select(function => function.Identifier.ValueText))
            .Concat(statement.Statement is LocalDeclarationStatementSyntax local
                ? local.Declaration.Variables.Select(variable => variable.Identifier.ValueText) : []),
        _ => [],
    }).Concat(((CompilationUnitSyntax)root).Usings.Select(alias => alias.Alias?.Name.Identifier.ValueText).OfType<string>());
}
