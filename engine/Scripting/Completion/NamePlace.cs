using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Engine.Scripting.Completion;

/// <summary>A place where a name is typed: what the grammar says of it.</summary>
internal sealed class NamePlace
{
    // Stands for a name of which nothing is there, so that the grammar has one in its place.
    private const string Any = "x";

    private readonly SyntaxToken _name;

    private NamePlace(CompilationUnitSyntax root, string typed, int start)
    {
        (Root, Typed, Start) = (root, typed, start);
        _name = root.FindToken(start);
        Before = TokenBefore(root, start);
    }

    /// <summary>Where in a text a name begins.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where the name, as far as it is there, ends.</param>
    public static int StartOf(string text, int position)
    {
        while (position > 0 && SyntaxFacts.IsIdentifierPartCharacter(text[position - 1]))
            position--;
        return position;
    }

    /// <summary>The cell as it is when a name stands at the place.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="position">The place.</param>
    public static string Complete(string text, int position) => StartOf(text, position) == position ? text.Insert(position, Any) : text;

    /// <summary>A place of a cell.</summary>
    /// <param name="tree">The completed cell.</param>
    /// <param name="text">The cell.</param>
    /// <param name="position">The place.</param>
    public static NamePlace Of(SyntaxTree tree, string text, int position)
    {
        var start = StartOf(text, position);
        return new NamePlace(tree.GetCompilationUnitRoot(), text[start..position], start);
    }

    /// <summary>The cell.</summary>
    public CompilationUnitSyntax Root { get; }

    /// <summary>Where the name begins.</summary>
    public int Start { get; }

    /// <summary>What of the name is there.</summary>
    public string Typed { get; }

    /// <summary>The token before the name; none at the beginning.</summary>
    public SyntaxToken Before { get; }

    /// <summary>Whether it is a place for no name that is there already: a text, a comment, a number, or the name of what is being declared.</summary>
    public bool IsNone => IsInTrivia || IsInLiteral || IsDeclared;

    /// <summary>Whether a dot stands before the name.</summary>
    public bool IsMember => Before.IsKind(SyntaxKind.DotToken);

    /// <summary>Whether only a type, or what has types in it, can stand here.</summary>
    public bool IsType =>
        Before.Kind() is SyntaxKind.NewKeyword or SyntaxKind.AsKeyword || Before.Parent is BaseListSyntax or SimpleBaseTypeSyntax or TypeArgumentListSyntax or TypeOfExpressionSyntax
        || Before.IsKind(SyntaxKind.UsingKeyword) && Before.Parent is UsingDirectiveSyntax;

    /// <summary>Whether a type is to be made here.</summary>
    public bool IsCreated => Before.IsKind(SyntaxKind.NewKeyword);

    /// <summary>Whether a statement or a declaration can begin here.</summary>
    public bool IsStatement => Before.Kind() switch
    {
        SyntaxKind.None or SyntaxKind.SemicolonToken or SyntaxKind.ElseKeyword or SyntaxKind.DoKeyword => true,
        SyntaxKind.OpenBraceToken => Before.Parent is not (InitializerExpressionSyntax or InterpolationSyntax or PropertyPatternClauseSyntax),
        SyntaxKind.CloseBraceToken => true,
        SyntaxKind.CloseParenToken => Before.Parent is StatementSyntax,
        SyntaxKind.ColonToken => Before.Parent is SwitchLabelSyntax,
        var kind => SyntaxFacts.IsKeywordKind(kind) && Before.Parent is MemberDeclarationSyntax,
    };

    /// <summary>The braces in which members of a new object are given their values, if the name is one of them.</summary>
    public InitializerExpressionSyntax? Initializer =>
        Before.Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.CommaToken && Before.Parent is InitializerExpressionSyntax braces
            && braces.Kind() is SyntaxKind.ObjectInitializerExpression or SyntaxKind.WithInitializerExpression or SyntaxKind.CollectionInitializerExpression
            ? braces
            : null;

    /// <summary>The arguments one of which begins here.</summary>
    public ArgumentListSyntax? Arguments => Before.Kind() is SyntaxKind.OpenParenToken or SyntaxKind.CommaToken ? Before.Parent as ArgumentListSyntax : null;

    private bool IsInTrivia => _name.FullSpan.Contains(Start) && !_name.Span.Contains(Start) && Root.FindTrivia(Start) is var trivia
        && trivia.Kind() is not (SyntaxKind.None or SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia or SyntaxKind.SkippedTokensTrivia);

    /// <summary>Whether it is inside of a number, a character or a text; the holes of a text are not.</summary>
    private bool IsInLiteral =>
        Typed.Length > 0 && char.IsAsciiDigit(Typed[0])
        || _name.SpanStart < Start && _name.Parent is LiteralExpressionSyntax
        || _name.Parent is InterpolatedStringTextSyntax or InterpolationFormatClauseSyntax;

    /// <summary>Whether the name is being given, so that none that is there already is meant.</summary>
    private bool IsDeclared =>
        _name.SpanStart == Start && _name.IsKind(SyntaxKind.IdentifierToken) && _name.Parent is
            VariableDeclaratorSyntax or ParameterSyntax or BaseTypeDeclarationSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax
            or PropertyDeclarationSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax or TypeParameterSyntax
            or EnumMemberDeclarationSyntax or TupleElementSyntax or CatchDeclarationSyntax or FromClauseSyntax or LetClauseSyntax;

    private static SyntaxToken TokenBefore(CompilationUnitSyntax root, int position)
    {
        if (position == 0)
            return default;
        var token = root.FindToken(position - 1);
        return token.SpanStart < position && !token.Span.IsEmpty ? token : token.GetPreviousToken();
    }
}
