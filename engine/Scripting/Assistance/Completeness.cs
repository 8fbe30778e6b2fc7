using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Engine.Scripting.Assistance;

/// <summary>Whether a cell can be run as it stands, or its writer has more to type.</summary>
/// <param name="Status"><c>complete</c>, <c>incomplete</c> or <c>invalid</c>, as Jupyter calls it.</param>
/// <param name="Indent">What the next line should begin with, where the cell is incomplete.</param>
internal sealed record Completeness(string Status, string Indent)
{
    private const string Step = "    ";

    /// <summary>Looks at a cell.</summary>
    public static Completeness Of(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(Directives.Blank(code), CellParser.Options);
        if (!SyntaxFactory.IsCompleteSubmission(tree))
            return new Completeness("incomplete", NextIndent(code));
        var isValid = tree.GetDiagnostics().All(d => d.Severity != DiagnosticSeverity.Error);
        return new Completeness(isValid ? "complete" : "invalid", "");
    }

    private static string NextIndent(string code)
    {
        var last = code.TrimEnd().Split('\n')[^1];
        var indent = last[..(last.Length - last.TrimStart().Length)];
        return last.EndsWith('{') || last.EndsWith('(') ? indent + Step : indent;
    }
}
