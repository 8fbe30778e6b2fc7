using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Engine.Scripting.Completion;

/// <summary>The members that may be given a value in the braces behind a new object.</summary>
internal static class InitializerNames
{
    /// <summary>Finds those that have none yet.</summary>
    /// <param name="model">The cell.</param>
    /// <param name="braces">The braces.</param>
    /// <returns>Null where elements of a collection stand.</returns>
    public static IEnumerable<Candidate>? Of(SemanticModel model, InitializerExpressionSyntax braces)
    {
        if (braces.Parent is not ExpressionSyntax made || model.GetTypeInfo(made).Type is not { } type || type is IErrorTypeSymbol || IsCollection(type, braces))
            return null;
        var given = braces.Expressions.OfType<AssignmentExpressionSyntax>().Select(assignment => assignment.Left.ToString()).ToHashSet();
        return model.LookupSymbols(braces.SpanStart, type)
            .Where(member => !member.IsStatic && !given.Contains(member.Name) && IsSettable(member))
            .Select(Candidate.Of);
    }

    private static bool IsCollection(ITypeSymbol type, InitializerExpressionSyntax braces) =>
        !braces.IsKind(SyntaxKind.WithInitializerExpression) && type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable);

    private static bool IsSettable(ISymbol member) => member is IPropertySymbol { IsIndexer: false, SetMethod: not null } or IFieldSymbol { IsReadOnly: false, IsConst: false };
}
