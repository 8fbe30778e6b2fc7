using System.Collections.Immutable;
using Engine.Notebooks.Outputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Engine.Scripting.Libraries;

/// <summary>What source generators have made of a library.</summary>
/// <param name="Completed">The library with what they have written.</param>
/// <param name="Diagnostics">What they say about it.</param>
/// <param name="Written">What they have written.</param>
internal sealed record Generation(CSharpCompilation Completed, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<SyntaxTree> Written)
{
    // That a generator is broken is a warning of the compiler's, and then something is not written.
    private const string GeneratorFailed = "CS8785";

    // A method, a property, and an abstract member of a class that a generator should complete.
    private static readonly string[] NotWritten = ["CS8795", "CS9248", "CS9276", "CS0534"];

    /// <summary>Whether there is an error in what they say.</summary>
    public bool HasFailed => Errors.Any();

    /// <summary>What they say that is an error.</summary>
    public IEnumerable<Diagnostic> Errors => Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>The full names of the types of which they write a part, or refuse to.</summary>
    public HashSet<string> Types(CancellationToken cancel)
    {
        var written = Written.SelectMany(tree => LibraryDeclarations.Types(tree.GetRoot(cancel)));
        var refused = Errors.SelectMany(error => At(error.Location.GetLineSpan(), cancel)?.Parent?.AncestorsAndSelf() ?? []).OfType<BaseTypeDeclarationSyntax>();
        return [.. written.Concat(refused).Select(LibraryDeclarations.FullName)];
    }

    // Generators name a file and a line there: they may keep no tree.
    private SyntaxToken? At(FileLinePositionSpan place, CancellationToken cancel)
    {
        var tree = Completed.SyntaxTrees.FirstOrDefault(tree => place.IsValid && tree.FilePath == place.Path);
        return tree?.GetRoot(cancel).FindToken(tree.GetText(cancel).Lines.GetPosition(place.StartLinePosition));
    }

    /// <summary>That what a generator should have written is not there, in one line; or null.</summary>
    /// <param name="hasGenerators">Whether there is any generator.</param>
    /// <param name="cancel">Gives up.</param>
    public ErrorOutput? Unwritten(bool hasGenerators, CancellationToken cancel)
    {
        var missing = Completed.GetDiagnostics(cancel).FirstOrDefault(d => NotWritten.Contains(d.Id) && (d.Id != "CS0534" || !hasGenerators));
        if (missing?.Location.SourceTree is not { } tree)
            return null;
        var name = tree.GetRoot(cancel).FindToken(missing.Location.SourceSpan.Start).ValueText;
        var why = Diagnostics.FirstOrDefault(d => d.Id == GeneratorFailed) is { } broken ? broken.GetMessage().Split('\n')[0]
            : hasGenerators ? "write it, or reference the package whose generator does (#r \"nuget: NAME, VERSION\")"
            : "they come with the .NET SDK, which is not beside the runtime here: install it, or write it yourself";
        return ErrorOutput.OneLine("CompilationError", $"{CompileError.Place(missing)}: '{name}' is not complete, and no source generator completes it: {why}");
    }
}
