using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Engine.Scripting.Completion;

/// <summary>The names that may be typed in a cell, from the compiler alone: where there is no room for Roslyn's editor services, such as in a page.</summary>
/// <param name="session">The cells that have run.</param>
internal sealed class CellNames(ScriptSession session)
{
    private const int Most = 200;

    /// <summary>Finds them.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="position">Where in it.</param>
    public OfferedNames Find(string code, int position)
    {
        position = Math.Clamp(position, 0, code.Length);
        if (CSharpText.Of(code, position) is not { } text)
            return new OfferedNames(position, []);
        var submission = session.Compose(NamePlace.Complete(text, position));
        var place = NamePlace.Of(submission.Tree, text, position);
        if (place.IsNone)
            return new OfferedNames(position, []);
        return new OfferedNames(place.Start, [.. new NameRanking(place.Typed).Order(Candidates(submission, place)).Take(Most)]);
    }

    private static IEnumerable<Candidate> Candidates(Submission submission, NamePlace place)
    {
        var model = submission.Model;
        if (place.IsMember)
            return MemberNames.Of(model, place);
        if (place.IsType)
            return TypeNames(model, place);
        if (place.Initializer is { } braces && InitializerNames.Of(model, braces) is { } members)
            return members;
        return [.. place.Arguments is { } arguments ? ArgumentNames.Of(model, arguments) : [], .. ScopeNames(submission, model, place)];
    }

    private static IEnumerable<Candidate> TypeNames(SemanticModel model, NamePlace place)
    {
        // Of a 'using static', methods come with the types.
        var types = model.LookupNamespacesAndTypes(place.Start).OfType<INamespaceOrTypeSymbol>().Where(symbol => !place.IsCreated || symbol is not INamedTypeSymbol type || !type.IsAbstract && !type.IsStatic);
        var keywords = place.Before.Parent is UsingDirectiveSyntax ? [] : Keywords.Types.Where(word => word != "void").Select(Candidate.Keyword);
        return [.. types.Select(Candidate.Of), .. keywords];
    }

    private static IEnumerable<Candidate> ScopeNames(Submission submission, SemanticModel model, NamePlace place)
    {
        var symbols = model.LookupSymbols(place.Start).Where(symbol => !IsBehind(symbol, submission.Tree, place));
        var keywords = place.IsStatement ? Keywords.Statements : Keywords.Expressions;
        return [.. symbols.Select(Candidate.Of), .. keywords.Select(Candidate.Keyword)];
    }

    /// <summary>Whether a variable is declared only behind the place.</summary>
    private static bool IsBehind(ISymbol symbol, SyntaxTree tree, NamePlace place) =>
        symbol is ILocalSymbol or IFieldSymbol { ContainingType.IsScriptClass: true }
        && symbol.Locations.FirstOrDefault() is { } location && location.SourceTree == tree && location.SourceSpan.Start >= place.Start;
}
