using Engine.Notebooks.Outputs;
using Engine.Scripting.References;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Engine.Scripting.Libraries;

/// <summary>What a cell's library is compiled with: what the cell itself sees, but for what scripts declare.</summary>
internal sealed class LibraryContext
{
    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);

    // What has an alias is found by that alone.
    private static readonly string[] Replaced = ["replaced"];

    private readonly IAssemblySource _assemblies;
    private readonly IReadOnlyList<PortableExecutableReference> _references;
    private readonly IReadOnlyList<Submission> _scripts;
    private readonly string _usings;

    /// <param name="assemblies">Where assemblies and generators come from.</param>
    /// <param name="earlier">The cells so far.</param>
    /// <param name="cell">The cell as it is written.</param>
    public LibraryContext(IAssemblySource assemblies, IEnumerable<Submission> earlier, Submission cell)
    {
        _assemblies = assemblies;
        _scripts = [.. earlier.Append(cell)];
        _references = [.. _scripts.SelectMany(script => script.Compilation.References).OfType<PortableExecutableReference>().Distinct()];
        var aliases = cell.Root.Usings.Select(Alias).OfType<string>().ToHashSet();
        var inherited = earlier.Reverse().SelectMany(script => script.Root.Usings.Where(IsOutsideOfScripts(script)))
            .Where(directive => Alias(directive) is not { } alias || aliases.Add(alias))
            .Select(directive => $"global {directive.WithoutTrivia()}");
        _usings = string.Join('\n', CellOptions.Imports.Select(Global).Concat(inherited).Distinct());
    }

    /// <summary>A library of what cells have given.</summary>
    /// <param name="name">The assembly's name.</param>
    /// <param name="sources">The cells' types.</param>
    /// <param name="write">How their text is changed for the compiler.</param>
    /// <param name="replaced">What their names do not stand for any more.</param>
    public CSharpCompilation Compilation(
        string name, IEnumerable<LibrarySource> sources, Func<string, string> write, IReadOnlyList<ReplacedLibrary> replaced)
    {
        var references = _references.Except(replaced.Select(old => old.Tombstone))
            .Select(reference => replaced.Any(old => old.Library.Reference == reference) ? reference.WithAliases(Replaced) : reference);
        return CSharpCompilation.Create(
            name, [.. sources.Select(source => source.Tree(write)), CSharpSyntaxTree.ParseText(_usings, CellLibrary.ParseOptions)],
            references, Options.WithMetadataReferenceResolver(_assemblies.References));
    }

    /// <summary>Runs the source generators, if there is a type that they may complete.</summary>
    public Generation Generate(CSharpCompilation written, CancellationToken cancel)
    {
        if (!written.SyntaxTrees.Any(tree => LibraryDeclarations.HasPartialType(tree.GetRoot(cancel))))
            return new Generation(written, [], []);
        var driver = CSharpGeneratorDriver.Create(_assemblies.Generators, parseOptions: CellLibrary.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(written, out var completed, out var diagnostics, cancel);
        return new Generation((CSharpCompilation)completed, diagnostics, driver.GetRunResult().GeneratedTrees);
    }

    /// <summary>A newer version of a library, without any type.</summary>
    public PortableExecutableReference Tombstone(CellLibrary library)
    {
        var assembly = new MemoryStream();
        var version = CSharpSyntaxTree.ParseText("[assembly: System.Reflection.AssemblyVersion(\"1.0\")]");
        CSharpCompilation.Create(library.Name, [version], [_assemblies.Of(typeof(object).Assembly)], Options).Emit(assembly);
        return MetadataReference.CreateFromImage(assembly.ToArray());
    }

    /// <summary>A cell in which types of its library hide those of earlier scripts, which a script otherwise finds first.</summary>
    /// <param name="rest">What is left of the cell.</param>
    /// <param name="cell">The cell as it is written.</param>
    /// <param name="types">The full names of the library's types.</param>
    public string Unshadowed(string rest, CompilationUnitSyntax cell, IEnumerable<string> types)
    {
        var shadowed = types.Where(type => type.EndsWith("`0", StringComparison.Ordinal)).Select(type => type[..^2])
            .Where(type => _scripts.SkipLast(1).Any(script => script.Class.GetTypeMembers(type).Any()));
        var first = cell.Usings.Cast<SyntaxNode>().Concat(cell.Members).First().SpanStart;
        return rest.Insert(first, string.Concat(shadowed.Select(type => $"using {type} = global::{type};")));
    }

    /// <summary>What is wrong with a library, or null.</summary>
    public ErrorOutput? Error(CSharpCompilation written, CancellationToken cancel)
    {
        var generation = Generate(written, cancel);
        // What a generator refuses to write is missed by the compiler next.
        var all = generation.HasFailed ? generation.Diagnostics : generation.Completed.GetDiagnostics(cancel);
        return all.Select(Unreachable).FirstOrDefault(error => error is not null) ?? CompileError.From(all);
    }

    /// <summary>That a name is a script's, for which the compiler, which knows of no script there, has no word.</summary>
    private ErrorOutput? Unreachable(Diagnostic error)
    {
        if (error is not { Id: "CS0103" or "CS0246", Location.SourceTree: { } tree })
            return null;
        var name = tree.GetRoot().FindToken(error.Location.SourceSpan.Start).ValueText;
        if (_scripts.SelectMany(script => script.Class.GetMembers(name)).LastOrDefault() is not { } declared)
            return null;
        var way = declared is ITypeSymbol ? "declare it in this cell, too" : "pass it as an argument";
        return ErrorOutput.OneLine("CompilationError",
            $"{CompileError.Place(error)}: '{name}' is a cell's own, which a namespace, a class of extensions, or a type that a source generator completes does not see: {way}");
    }

    private string Global(string import) =>
        _scripts[^1].Compilation.GetTypeByMetadataName(import) is null ? $"global using {import};" : $"global using static {import};";

    private static string? Alias(UsingDirectiveSyntax directive) => directive.Alias?.Name.Identifier.ValueText;

    private static Func<UsingDirectiveSyntax, bool> IsOutsideOfScripts(Submission script)
    {
        var model = script.Model;
        // Nor are they those that let a library's type hide a script's.
        return directive => directive.NamespaceOrType.ToString() != $"global::{Alias(directive)}"
            && model.GetSymbolInfo(directive.NamespaceOrType).Symbol is { ContainingType: not { IsScriptClass: true } };
    }
}
