using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Engine.Scripting.Completion;

/// <summary>The names behind a dot.</summary>
internal static class MemberNames
{
    /// <summary>Finds them by what stands before the dot.</summary>
    /// <param name="model">The cell.</param>
    /// <param name="place">The place behind the dot.</param>
    public static IEnumerable<Candidate> Of(SemanticModel model, NamePlace place)
    {
        var symbols = place.Before.Parent switch
        {
            MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax } => model.LookupBaseMembers(place.Start),
            MemberAccessExpressionSyntax access => Of(model, place.Start, model.GetSymbolInfo(access.Expression), model.GetTypeInfo(access.Expression).Type),
            MemberBindingExpressionSyntax binding => OfValue(model, place.Start, Receiver(model, binding)),
            QualifiedNameSyntax name => OfName(model, place, name.Left),
            _ => [],
        };
        return symbols.Select(Candidate.Of);
    }

    /// <summary>What begins a declaration by the grammar may be meant as an expression, when the next line completes it.</summary>
    private static IEnumerable<ISymbol> OfName(SemanticModel model, NamePlace place, NameSyntax name)
    {
        var isNamespace = name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null;
        var option = isNamespace ? SpeculativeBindingOption.BindAsTypeOrNamespace : SpeculativeBindingOption.BindAsExpression;
        var symbol = model.GetSpeculativeSymbolInfo(name.SpanStart, name, option);
        var members = Of(model, place.Start, symbol, isNamespace ? null : model.GetSpeculativeTypeInfo(name.SpanStart, name, option).Type);
        return isNamespace ? members.Where(member => member is INamespaceOrTypeSymbol) : members;
    }

    private static IEnumerable<ISymbol> Of(SemanticModel model, int position, SymbolInfo info, ITypeSymbol? type)
    {
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault(candidate => candidate is INamespaceOrTypeSymbol);
        return symbol switch
        {
            INamespaceSymbol names => model.LookupNamespacesAndTypes(position, names),
            ITypeSymbol named => model.LookupSymbols(position, named).Where(member => member.IsStatic || member is ITypeSymbol),
            _ => OfValue(model, position, type),
        };
    }

    private static IEnumerable<ISymbol> OfValue(SemanticModel model, int position, ITypeSymbol? type)
    {
        if (type is null or IErrorTypeSymbol || type.SpecialType == SpecialType.System_Void)
            return [];
        return model.LookupSymbols(position, type, includeReducedExtensionMethods: true)
            .Where(member => !member.IsStatic && member is not ITypeSymbol && !IsUnnamed(member));
    }

    /// <summary>Whether a part of a tuple has a better name, too.</summary>
    private static bool IsUnnamed(ISymbol member) =>
        member is IFieldSymbol { ContainingType: { IsTupleType: true } tuple } && member.Name.StartsWith("Item", StringComparison.Ordinal)
        && tuple.TupleElements.All(element => element.Name != member.Name);

    /// <summary>The type of what stands before a question mark and a dot, where it is not null.</summary>
    private static ITypeSymbol? Receiver(SemanticModel model, MemberBindingExpressionSyntax binding)
    {
        var access = binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(node => node.WhenNotNull.Span.Contains(binding.Span));
        var type = access is null ? null : model.GetTypeInfo(access.Expression).Type;
        return type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
    }
}
