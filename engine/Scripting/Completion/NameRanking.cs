using System.ComponentModel;
using Microsoft.CodeAnalysis;

namespace Engine.Scripting.Completion;

/// <summary>The order in which names are offered.</summary>
/// <param name="typed">What of the name is there.</param>
internal sealed class NameRanking(string typed)
{
    private const int Elsewhere = 2;

    private static readonly SymbolDisplayFormat Signature = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeOptionalBrackets,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>Names that fit what is typed, each once.</summary>
    /// <param name="candidates">The names of a place.</param>
    public IEnumerable<OfferedName> Order(IEnumerable<Candidate> candidates) =>
        candidates.Where(candidate => Fit(candidate.Name) >= 0 && candidate.Symbol is null or { CanBeReferencedByName: true })
            .GroupBy(candidate => candidate.Name)
            .Select(group => (Name: group.Key, Rank: group.Min(candidate => candidate.Rank), Group: group))
            .OrderBy(named => Fit(named.Name)).ThenBy(named => named.Rank).ThenBy(named => named.Name, StringComparer.OrdinalIgnoreCase)
            .Select(named => Offer([.. named.Group.Where(IsOffered).OrderBy(candidate => candidate.Rank)]))
            .OfType<OfferedName>();

    /// <summary>0 where the name begins as typed, 1 but for its case, 2 where it has that elsewhere; else -1.</summary>
    private int Fit(string name) =>
        name.StartsWith(typed, StringComparison.Ordinal) ? 0
        : name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 1
        : name.Contains(typed, StringComparison.OrdinalIgnoreCase) ? Elsewhere
        : -1;

    private static OfferedName? Offer(IReadOnlyList<Candidate> overloads)
    {
        if (overloads.Count == 0)
            return null;
        var first = overloads[0];
        var others = overloads.Count(other => other.Kind == NameKinds.Method) - 1;
        return new OfferedName(first.Name, first.Kind, others > 0 && first.Kind == NameKinds.Method ? $"{Detail(first)} (+ {others})" : Detail(first));
    }

    private static string? Detail(Candidate candidate) => candidate switch
    {
        { Type: { } type } => type.ToDisplayString(Signature),
        { Symbol: INamespaceSymbol or ITypeParameterSymbol } => null,
        { Symbol: ITypeSymbol type } => type.ContainingNamespace is { IsGlobalNamespace: false } names ? names.ToDisplayString() : null,
        { Symbol: IMethodSymbol method } => method.ToDisplayString(Signature),
        { Symbol: IPropertySymbol property } => property.Type.ToDisplayString(Signature),
        { Symbol: IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } } => null,
        { Symbol: IFieldSymbol field } => field.Type.ToDisplayString(Signature),
        { Symbol: ILocalSymbol local } => local.Type.ToDisplayString(Signature),
        { Symbol: IParameterSymbol parameter } => parameter.Type.ToDisplayString(Signature),
        { Symbol: IEventSymbol raised } => raised.Type.ToDisplayString(Signature),
        _ => null,
    };

    /// <summary>Whether those who have declared it wish it to be used.</summary>
    private static bool IsOffered(Candidate candidate) => candidate.Symbol is null or ILocalSymbol or IParameterSymbol
        || !candidate.Symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name switch
        {
            nameof(EditorBrowsableAttribute) => attribute.ConstructorArguments is [{ Value: (int)EditorBrowsableState.Never }],
            nameof(ObsoleteAttribute) => attribute.ConstructorArguments is [_, { Value: true }, ..],
            _ => false,
        });
}
