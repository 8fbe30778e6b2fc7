using System.Collections.Immutable;
using Engine.Notebooks.Outputs;
using Microsoft.CodeAnalysis;

namespace Engine.Scripting;

/// <summary>Compiler diagnostics as a reader of the cell wants them: place, message, source line, and a mark below it.</summary>
internal static class CompileError
{
    // The compiler fails to write documentation, which nobody asks of a cell, where it has said already what is wrong.
    private const string NoDocumentation = "CS1569";

    /// <returns>Null if no diagnostic is an error.</returns>
    public static ErrorOutput? From(ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).OrderBy(d => d.Id == NoDocumentation).ToList();
        errors.RemoveAll(d => d.Id == NoDocumentation && d != errors[0]);
        return errors.Count == 0 ? null : new ErrorOutput("CompilationError", Headline(errors[0]), [.. errors.SelectMany(Describe)]);
    }

    private static string Headline(Diagnostic error) =>
        $"{Place(error)}: {error.Severity.ToString().ToLowerInvariant()} {error.Id}: {error.GetMessage()}";

    /// <summary>Where it is: the line and the column, behind the file's name if that is no cell.</summary>
    public static string Place(Diagnostic error)
    {
        var span = error.Location.GetLineSpan();
        var start = span.StartLinePosition;
        var file = CellPath.IsCell(span.Path) ? "" : Path.GetFileName(span.Path);
        return $"{file}({start.Line + 1},{start.Character + 1})";
    }

    private static IEnumerable<string> Describe(Diagnostic error)
    {
        yield return Headline(error);
        if (error.Location.SourceTree is not { } tree)
            yield break;

        var line = tree.GetText().Lines.GetLineFromPosition(error.Location.SourceSpan.Start);
        var text = line.ToString();
        var column = error.Location.SourceSpan.Start - line.Start;
        var length = Math.Max(1, Math.Min(error.Location.SourceSpan.Length, text.Length - column));
        yield return "    " + text.Replace('\t', ' ');
        yield return "    " + new string(' ', column) + new string('^', length);
    }
}
