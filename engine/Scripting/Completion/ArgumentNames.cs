using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Engine.Scripting.Completion;

/// <summary>The names by which arguments may be given.</summary>
internal static class ArgumentNames
{
    /// <summary>Finds those that have not been given.</summary>
    /// <param name="model">The cell.</param>
    /// <param name="arguments">The arguments of a call, or of a new object.</param>
    public static IEnumerable<Candidate> Of(SemanticModel model, ArgumentListSyntax arguments)
    {
        var given = arguments.Arguments.Select(argument => argument.NameColon?.Name.Identifier.Text).OfType<string>().ToHashSet();
        return Methods(model, arguments.Parent)
            .SelectMany(method => method.Parameters)
            .Where(parameter => !given.Contains(parameter.Name) && parameter.Name.Length > 0)
            .DistinctBy(parameter => parameter.Name)
            .Select(Candidate.Argument);
    }

    private static IEnumerable<IMethodSymbol> Methods(SemanticModel model, SyntaxNode? call) => call switch
    {
        InvocationExpressionSyntax invocation => model.GetMemberGroup(invocation.Expression).OfType<IMethodSymbol>(),
        BaseObjectCreationExpressionSyntax made when model.GetTypeInfo(made).Type is INamedTypeSymbol type =>
            type.InstanceConstructors.Where(constructor => model.IsAccessible(made.SpanStart, constructor)),
        _ => [],
    };
}
