using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Engine.Conversion.Apps;

/// <summary>The C# of one cell, seen as a script.</summary>
internal sealed class CellCode
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);
    private static readonly SyntaxKind[] Modifiers =
    [
        SyntaxKind.PublicKeyword, SyntaxKind.PrivateKeyword, SyntaxKind.InternalKeyword, SyntaxKind.ProtectedKeyword, SyntaxKind.ReadOnlyKeyword, SyntaxKind.StaticKeyword,
    ];

    private readonly SourceText _text;
    private readonly CompilationUnitSyntax _root;

    public CellCode(string text)
    {
        _text = SourceText.From(text);
        _root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(_text, Options).GetRoot();
    }

    /// <summary>The types that it declares.</summary>
    public IReadOnlyList<MemberDeclarationSyntax> Types =>
        [.. _root.Members.Where(IsType)];

    public IReadOnlyList<UsingDirectiveSyntax> Usings => _root.Usings;

    /// <summary>What <c>#r</c> and <c>#load</c> name.</summary>
    public IReadOnlyList<DirectiveTriviaSyntax> Directives =>
        [.. _root.GetReferenceDirectives().Cast<DirectiveTriviaSyntax>().Concat(_root.GetLoadDirectives()).OrderBy(directive => directive.SpanStart)];

    /// <summary>Variables that begin as their type's default, which a method's do not.</summary>
    public IEnumerable<VariableDeclaratorSyntax> Unassigned =>
        _root.Members.OfType<FieldDeclarationSyntax>().SelectMany(variables => variables.Declaration.Variables).Where(variable => variable.Initializer is null);

    public bool HasStatements => !_root.Members.All(IsType);

    /// <summary>What a method body cannot hold: properties, events, extension methods.</summary>
    public IReadOnlyList<MemberDeclarationSyntax> Strangers =>
        [.. _root.Members.Where(member => member is BasePropertyDeclarationSyntax or EventFieldDeclarationSyntax
            || member is MethodDeclarationSyntax { ParameterList.Parameters: [var first, ..] } && first.Modifiers.Any(SyntaxKind.ThisKeyword))];

    /// <summary>The expression at its end whose value is shown, or null.</summary>
    public ExpressionSyntax? Value =>
        Last is ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last ? last.Expression : null;

    /// <summary>The statement at its end, or null.</summary>
    public StatementSyntax? Last => (_root.Members.LastOrDefault() as GlobalStatementSyntax)?.Statement;

    /// <summary>The modifiers that a script's variables and functions may have and a method's may not.</summary>
    public IEnumerable<SyntaxToken> ForeignModifiers =>
        _root.Members.SelectMany(member => member switch
        {
            FieldDeclarationSyntax variables => variables.Modifiers.Where(m => Modifiers.Contains(m.Kind())),
            MethodDeclarationSyntax method => method.Modifiers.Where(m => Modifiers.Contains(m.Kind())),
            _ => [],
        });

    /// <summary>The names of variables and functions that later cells see.</summary>
    public IReadOnlySet<string> Declared => _declared ??= [.. _root.Members.SelectMany(member => member switch
    {
        FieldDeclarationSyntax variables => variables.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax local } => local.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        GlobalStatementSyntax { Statement: ExpressionStatementSyntax statement } => Names(statement),
        _ => [],
    })];

    private HashSet<string>? _declared;

    /// <summary>The names that statements inside of others declare: a method's own variables may not have them, too.</summary>
    public IEnumerable<string> Nested => _root.Members.OfType<GlobalStatementSyntax>()
        .Where(member => member.Statement is not (LocalDeclarationStatementSyntax or ExpressionStatementSyntax))
        .SelectMany(member => Names(member.Statement));

    /// <summary>The places where a name means what an earlier or this cell has declared under it, with what stands there for a new name.</summary>
    public IEnumerable<TextChange> Renamed(string name, string replacement)
    {
        foreach (var token in _root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name))
        {
            if (token.Parent is { } node && !node.Ancestors().Any(a => a is BaseTypeDeclarationSyntax) && Means(token, node, name))
                yield return new TextChange(token.Span, Written(node, name, replacement));
        }
    }

    /// <summary>The text after changes.</summary>
    public string With(IEnumerable<TextChange> changes) => _text.WithChanges(changes.OrderBy(change => change.Span.Start)).ToString();

    /// <summary>Makes a comment of a line of <c>using</c>s, or takes one out that shares its line with other code.</summary>
    public IEnumerable<TextChange> SetAside(UsingDirectiveSyntax directive)
    {
        var line = _text.Lines.GetLineFromPosition(directive.SpanStart).Span;
        if (_root.Members.Any(member => member.Span.OverlapsWith(line)))
            return [new TextChange(directive.Span, "")];
        return Usings.First(other => line.Contains(other.SpanStart)) == directive ? [new TextChange(new TextSpan(directive.SpanStart, 0), Aside.Mark)] : [];
    }

    /// <summary>The types in parts that can be moved: whole lines with the comment above them, where nothing else stands in these.</summary>
    public IReadOnlyList<(TextSpan Span, MemberDeclarationSyntax Type)> MovableTypes
    {
        get
        {
            var parts = new List<(TextSpan Span, MemberDeclarationSyntax Type)>();
            foreach (var type in Types)
            {
                var lines = LinesOf(type);
                var span = _root.Members.Any(other => !Types.Contains(other) && lines.OverlapsWith(other.Span)) ? type.Span : lines;
                if (parts.Count > 0 && parts[^1].Span.OverlapsWith(span))
                    parts[^1] = (TextSpan.FromBounds(parts[^1].Span.Start, span.End), parts[^1].Type);
                else
                    parts.Add((span, type));
            }
            return parts;
        }
    }

    private TextSpan LinesOf(MemberDeclarationSyntax type)
    {
        var first = _text.Lines.IndexOf(type.SpanStart);
        while (first > 0 && IsComment(_text.Lines[first - 1].ToString().TrimStart()))
            first--;
        return TextSpan.FromBounds(_text.Lines[first].Start, _text.Lines.GetLineFromPosition(type.Span.End).End);
    }

    private static bool IsComment(string line) => line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith(Aside.Mark, StringComparison.Ordinal);

    /// <summary>The name of a type, or of a namespace.</summary>
    public static string TypeName(MemberDeclarationSyntax type) => type switch
    {
        DelegateDeclarationSyntax named => named.Identifier.ValueText,
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        _ => ((BaseTypeDeclarationSyntax)type).Identifier.ValueText,
    };

    public bool EndsLine(TextSpan span) => _text.Lines.GetLineFromPosition(span.End).End == span.End;

    public string Text(TextSpan span) => _text.ToString(span);

    private static bool Means(SyntaxToken token, SyntaxNode node, string name) => node switch
    {
        VariableDeclaratorSyntax or MethodDeclarationSyntax or SingleVariableDesignationSyntax => IsTopLevel(node),
        IdentifierNameSyntax or GenericNameSyntax => IsReference((SimpleNameSyntax)node) && !IsShadowed(node, name),
        _ => false,
    };

    private static bool IsReference(SimpleNameSyntax node) => node.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == node,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or QualifiedNameSyntax or AttributeSyntax => false,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression or (int)SyntaxKind.WithInitializerExpression } } assignment => assignment.Left != node,
        _ => true,
    };

    private static bool IsType(MemberDeclarationSyntax member) => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or BaseNamespaceDeclarationSyntax;

    // What infers a name from its expression keeps the name that it had.
    private static string Written(SyntaxNode node, string name, string replacement) => node.Parent switch
    {
        AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } => $"{name} = {replacement}",
        ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax } => $"{name}: {replacement}",
        _ => replacement,
    };

    private static bool IsTopLevel(SyntaxNode node) => !node.Ancestors().Any(IsScope);

    private static bool IsScope(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax or BlockSyntax or ForStatementSyntax or CommonForEachStatementSyntax
            or UsingStatementSyntax or FixedStatementSyntax or CatchClauseSyntax or QueryExpressionSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax;

    private static bool IsShadowed(SyntaxNode node, string name) =>
        node.Ancestors().Where(IsScope).Any(scope => scope.DescendantNodes().Any(inner => DeclaresName(inner, name) && !IsTopLevel(inner)));

    private static bool DeclaresName(SyntaxNode node, string name) => NameOf(node) == name;

    private static string? NameOf(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        ForEachStatementSyntax each => each.Identifier.ValueText,
        CatchDeclarationSyntax caught => caught.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        FromClauseSyntax from => from.Identifier.ValueText,
        LetClauseSyntax let => let.Identifier.ValueText,
        JoinClauseSyntax join => join.Identifier.ValueText,
        JoinIntoClauseSyntax into => into.Identifier.ValueText,
        QueryContinuationSyntax into => into.Identifier.ValueText,
        _ => null,
    };

    // Lambdas, functions and queries have names of their own, which may be the same.
    private static IEnumerable<string> Names(SyntaxNode statement) =>
        statement.DescendantNodesAndSelf(node => node == statement || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Where(node => node is not (ParameterSyntax or QueryClauseSyntax)).Select(NameOf).OfType<string>();
}
