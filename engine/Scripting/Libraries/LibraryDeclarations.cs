using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Engine.Scripting.Libraries;

/// <summary>Which declarations of a cell a script cannot hold, and those that it can hold only without source generators.</summary>
internal static class LibraryDeclarations
{
    private static readonly SyntaxKind[] Access =
        [SyntaxKind.PublicKeyword, SyntaxKind.PrivateKeyword, SyntaxKind.ProtectedKeyword, SyntaxKind.InternalKeyword, SyntaxKind.FileKeyword];

    /// <summary>Whether C# knows it outside of scripts only: a namespace, or a class of extensions.</summary>
    public static bool IsForbiddenInScripts(MemberDeclarationSyntax member) =>
        member is BaseNamespaceDeclarationSyntax || (member is ClassDeclarationSyntax type && type.Members.Any(IsExtension));

    /// <summary>Whether a source generator may write a part of it.</summary>
    public static bool HasPartialType(SyntaxNode member) =>
        member.DescendantNodesAndSelf().Any(node => node is TypeDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>Declarations of a cell together with the cell's types that they name.</summary>
    public static IReadOnlyList<MemberDeclarationSyntax> WithTypesUsed(CompilationUnitSyntax cell, IEnumerable<MemberDeclarationSyntax> taken)
    {
        var types = cell.Members.Where(member => Name(member) is not null).ToLookup(member => Name(member)!);
        var (all, open) = (new HashSet<MemberDeclarationSyntax>(), new Queue<MemberDeclarationSyntax>(taken));
        while (open.TryDequeue(out var member))
        {
            if (!all.Add(member))
                continue;
            foreach (var used in member.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).SelectMany(token => types[token.ValueText]))
                open.Enqueue(used);
        }
        return [.. cell.Members.Where(all.Contains)];
    }

    /// <summary>The types that stand directly in a file or in its namespaces.</summary>
    public static IEnumerable<MemberDeclarationSyntax> Types(SyntaxNode root) =>
        root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>().Where(member => Name(member) is not null);

    /// <summary>The name of a type by which another one takes its place.</summary>
    public static string FullName(MemberDeclarationSyntax type)
    {
        var arity = type switch
        {
            TypeDeclarationSyntax { TypeParameterList.Parameters.Count: var count } => count,
            DelegateDeclarationSyntax { TypeParameterList.Parameters.Count: var count } => count,
            _ => 0,
        };
        var spaces = type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Select(space => space.Name.ToString()).Reverse();
        return $"{string.Join('.', spaces.Append(Name(type)))}`{arity}";
    }

    /// <summary>The code with what cells must see of it made public, on the same lines: they are other assemblies.</summary>
    public static string Publish(string code)
    {
        var root = CSharpSyntaxTree.ParseText(code, CellLibrary.ParseOptions).GetRoot();
        var unmarked = Types(root).Where(type => !type.Modifiers.Any(modifier => Access.Contains(modifier.Kind())))
            .Select(type => new TextChange(new TextSpan(AfterAttributes(type), 0), "public "));
        var hidden = root.DescendantNodes().OfType<MemberDeclarationSyntax>()
            .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax || member.Modifiers.Any(SyntaxKind.PartialKeyword))
            .Where(member => !member.Modifiers.Any(SyntaxKind.ProtectedKeyword))
            .SelectMany(member => member.Modifiers.Where(modifier => modifier.IsKind(SyntaxKind.InternalKeyword)))
            .Select(modifier => new TextChange(modifier.Span, "public"));
        return SourceText.From(code).WithChanges(unmarked.Concat(hidden).OrderBy(change => change.Span.Start)).ToString();
    }

    private static bool IsExtension(MemberDeclarationSyntax member) => member is ExtensionBlockDeclarationSyntax
        || (member is MethodDeclarationSyntax { ParameterList.Parameters: [var first, ..] } && first.Modifiers.Any(SyntaxKind.ThisKeyword));

    private static string? Name(MemberDeclarationSyntax member) => member switch
    {
        ExtensionBlockDeclarationSyntax => null,
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        _ => null,
    };

    private static int AfterAttributes(MemberDeclarationSyntax type) => type.AttributeLists.Count == 0
        ? type.SpanStart
        : type.AttributeLists[^1].GetLastToken().GetNextToken().SpanStart;
}
