using Engine.Scripting.References;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Engine.Scripting.Libraries;

/// <summary>The libraries of a session's cells: namespaces, classes of extensions, and types that source generators complete.</summary>
/// <remarks>
/// The types of a script are nested in its class, which nothing that a generator writes can name; and a script can hold no
/// trees but its own.
/// </remarks>
internal sealed class CellLibraries(IAssemblySource assemblies, Submissions submissions)
{
    private readonly List<CellLibrary> _visible = [];
    private readonly List<ReplacedLibrary> _replaced = [];
    private int _count;

    /// <summary>Compiles what of a cell belongs in a library.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="options">How it is compiled.</param>
    /// <param name="cancel">Gives up.</param>
    public LibraryResult Compile(CompilationUnitSyntax cell, CellOptions options, CancellationToken cancel)
    {
        var forbidden = cell.Members.Where(LibraryDeclarations.IsForbiddenInScripts).ToList();
        var open = cell.Members.Except(forbidden).Where(LibraryDeclarations.HasPartialType).ToList();
        if (forbidden.Count + open.Count == 0)
            return default;

        var context = new LibraryContext(assemblies, submissions.Ran, submissions.Compose(cell.ToFullString(), options));
        if (open.Count == 0)
            return Emit(context, cell, forbidden, options.FilePath, cancel);

        var (source, _) = LibrarySource.Take(options.FilePath, cell, LibraryDeclarations.WithTypesUsed(cell, [.. forbidden, .. open]));
        var trial = context.Generate(context.Compilation("Trial", [source], code => code, _replaced), cancel);
        var completed = trial.Types(cancel);
        var taken = forbidden.Concat(open.Where(member => completed.Contains(LibraryDeclarations.FullName(member)))).ToList();
        return taken.Count > 0
            ? Emit(context, cell, taken, options.FilePath, cancel)
            : new LibraryResult(null, trial.Unwritten(assemblies.Generators.Count > 0, cancel));
    }

    /// <summary>The options with which a cell that has a library is compiled, and those after it.</summary>
    public static CellOptions Refer(CellOptions options, CellLibrary library) =>
        options.With([library.Reference, .. library.Replaced.Select(replaced => replaced.Tombstone)]);

    /// <summary>Loads a library, once the rest of its cell has been found to compile.</summary>
    public void Add(CellLibrary library)
    {
        assemblies.Load(library.Assembly, () => library.Symbols);
        _replaced.AddRange(library.Replaced);
        _visible.RemoveAll(old => library.Replaced.Any(replaced => replaced.Library == old));
        _visible.Add(library);
    }

    private LibraryResult Emit(
        LibraryContext context, CompilationUnitSyntax cell, IReadOnlyList<MemberDeclarationSyntax> taken, string path, CancellationToken cancel)
    {
        var (source, rest) = LibrarySource.Take(path, cell, LibraryDeclarations.WithTypesUsed(cell, taken));
        var names = source.TypeNames().ToHashSet();
        var replaced = _visible.Where(library => library.TypeNames.Overlaps(names)).Select(library => new ReplacedLibrary(library, context.Tombstone(library))).ToList();
        List<LibrarySource> sources = [source, .. replaced.SelectMany(old => old.Library.Sources).Select(old => old.Without(names)).Where(old => old.TypeNames().Any())];
        var name = $"CellLibrary{++_count}";
        CSharpCompilation Written(Func<string, string> write) => context.Compilation(name, sources, write, [.. _replaced, .. replaced]);

        foreach (var write in new Func<string, string>[] { Hosted, LibraryDeclarations.Publish })
        {
            if (Emit(context.Generate(Written(write), cancel), cancel) is ({ } assembly, { } symbols))
                return new LibraryResult(new CellLibrary(name, context.Unshadowed(rest, cell, names), sources, replaced, assembly, symbols), null);
        }
        // An error shows the cell as it was written, unless it is one of what was changed.
        return new LibraryResult(null, context.Error(Written(code => code), cancel) ?? context.Error(Written(LibraryDeclarations.Publish), cancel));
    }

    private static string Hosted(string code) => HostedCode.Of(LibraryDeclarations.Publish(code), OperatingSystem.IsBrowser());

    private static (MemoryStream? Assembly, MemoryStream? Symbols) Emit(Generation library, CancellationToken cancel)
    {
        var (assembly, symbols) = (new MemoryStream(), new MemoryStream());
        if (library.HasFailed || !library.Completed.Emit(assembly, symbols, options: Submission.Portable, cancellationToken: cancel).Success)
            return default;
        assembly.Position = symbols.Position = 0;
        return (assembly, symbols);
    }
}
