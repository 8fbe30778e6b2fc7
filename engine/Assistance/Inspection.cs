using Engine.Scripting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.QuickInfo;

namespace Engine.Assistance;

/// <summary>What a name means, with its documentation.</summary>
internal static class Inspection
{
    /// <summary>Describes what stands at a place, or the method whose arguments stand there.</summary>
    /// <returns>Plain text, or null if nothing there has a meaning.</returns>
    public static async Task<string?> DescribeAsync(SessionWorkspace workspace, string code, int position)
    {
        var document = workspace.Open(Directives.Blank(code));
        var root = (await document.GetSyntaxRootAsync())!;
        foreach (var place in Places(root, position).Where(place => place >= 0))
        {
            if (await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, place) is { } info)
                return string.Join("\n\n", info.Sections.Select(section => section.Text.ReplaceLineEndings("\n").Trim()).Where(text => text.Length > 0));
        }
        return null;
    }

    private static IEnumerable<int> Places(SyntaxNode root, int position)
    {
        var token = root.FindToken(Math.Max(0, Math.Min(position, root.FullSpan.End) - 1));
        // A literal has a type, but whoever asks there wants to know what the argument is for.
        if (!token.IsKind(SyntaxKind.NumericLiteralToken) && !token.IsKind(SyntaxKind.StringLiteralToken))
            yield return Math.Min(position, token.Span.End) - 1;
        foreach (var arguments in token.Parent?.AncestorsAndSelf().OfType<ArgumentListSyntax>() ?? [])
            yield return arguments.SpanStart - 1;
    }
}
