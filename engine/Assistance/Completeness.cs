using Engine.Scripting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Engine.Assistance;

/// <summary>Whether a cell can be run as it stands, or its writer has more to type.</summary>
/// <param name="Status"><c>complete</c>, <c>incomplete</c> or <c>invalid</c>, as Jupyter calls it.</param>
/// <param name="Indent">What the next line should begin with, where the cell is incomplete.</param>
internal sealed record Completeness(string Status, string Indent)
{
    private const string Step = "    ";

    // A comment, a part between #if and #endif or #region and #endregion, and a hole in a string: further lines can close them.
    private static readonly string[] Open = ["CS1035", "CS1027", "CS1038", "CS8076"];

    private const string OpenString = "CS1039";
    private const string OpenRawString = "CS8997";

    private static readonly Completeness Complete = new("complete", "");
    private static readonly Completeness Invalid = new("invalid", "");

    /// <summary>Looks at a cell.</summary>
    public static Completeness Of(string code)
    {
        try
        {
            var parts = CellParser.Parse(code);
            if (parts.SkipLast(1).Any(part => OfPart(part) != Complete))
                return Invalid;
            return parts.Count == 0 ? Complete : OfPart(parts[^1]);
        }
        catch (CellSyntaxException)
        {
            return Invalid;
        }
    }

    private static Completeness OfPart(CellPart part)
    {
        if (part.Language != CellLanguage.CSharp)
            return Complete;
        var code = part.Text.TrimEnd();
        var tree = CSharpSyntaxTree.ParseText(code, CellParser.Options);
        var errors = tree.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        if (SyntaxFactory.IsCompleteSubmission(tree) && errors.Count == 0)
            return Complete;
        return errors.All(error => IsAtEnd(error, tree)) ? new Completeness("incomplete", NextIndent(code, errors)) : Invalid;
    }

    /// <summary>Whether what is wrong is only that the code ends where it does.</summary>
    private static bool IsAtEnd(Diagnostic error, SyntaxTree tree) => error.Id switch
    {
        // A verbatim string, which may have many lines; and another, which must end in its own.
        OpenString => StringAt(error, tree).TakeWhile(c => c != '"').Contains('@'),
        OpenRawString => IsOpenRaw(StringAt(error, tree)),
        var id => Open.Contains(id) || error.Location.SourceSpan.Start >= tree.Length,
    };

    private static string StringAt(Diagnostic error, SyntaxTree tree)
    {
        var token = tree.GetRoot().FindToken(Math.Max(0, Math.Min(error.Location.SourceSpan.Start, tree.Length - 1)));
        return token.Parent?.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>()?.ToString() ?? token.Text;
    }

    /// <summary>Whether a raw string goes on below: nothing else stands behind its opening quotes.</summary>
    private static bool IsOpenRaw(string literal) => string.IsNullOrWhiteSpace(literal.TrimStart('$', '"').Split('\n')[0]);

    private static string NextIndent(string code, List<Diagnostic> errors)
    {
        // Blanks are text there.
        if (errors.Any(error => error.Id == OpenRawString))
            return "";
        var last = code.Split('\n')[^1];
        var indent = last[..(last.Length - last.TrimStart().Length)];
        return last.EndsWith('{') || last.EndsWith('(') ? indent + Step : indent;
    }
}
