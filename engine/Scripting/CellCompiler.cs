using Engine.Notebooks.Outputs;
using Engine.Scripting.Guests;
using Engine.Scripting.Libraries;
using Engine.Scripting.Packages;
using Engine.Scripting.Precompiled;
using Engine.Scripting.References;
using Microsoft.AspNetCore.Html;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CSharp.RuntimeBinder;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace Engine.Scripting;

/// <summary>Compiles cells, each after those that have run.</summary>
internal sealed class CellCompiler
{
    // Of the assemblies that every cell refers to, beside the platform's default ones: the language's own, and what cells are offered.
    private static readonly Type[] CellApi =
        [typeof(object), typeof(CSharpArgumentInfo), typeof(Kernel), typeof(Formatter), typeof(IHtmlContent), typeof(System.Text.Json.JsonSerializer)];

    private static readonly string[] Platform =
    [
        "System.Collections", "System.Collections.Concurrent", "System.Console", "System.Diagnostics.Process", "System.Diagnostics.StackTrace",
        "System.Linq", "System.Runtime", "System.Runtime.InteropServices", "System.Text.RegularExpressions", "System.Threading",
        "System.Threading.Tasks.Parallel",
    ];

    private readonly string _directory;
    private readonly IAssemblySource _assemblies;
    private readonly Dictionary<string, IReadOnlyList<string>> _sources = [];
    private readonly CellLibraries _libraries;
    private CellOptions _options;

    /// <param name="directory">What relative paths in <c>#r</c> and <c>#load</c> are relative to: the notebook's folder.</param>
    /// <param name="assemblies">Where assemblies come from.</param>
    /// <param name="packages">Where packages come from.</param>
    /// <param name="submissions">The cells that have run.</param>
    public CellCompiler(string directory, IAssemblySource assemblies, IPackageSource packages, Submissions submissions)
    {
        (_directory, _assemblies, Packages, Submissions) = (directory, assemblies, packages, submissions);
        _libraries = new CellLibraries(assemblies, submissions);
        _options = new CellOptions(
            CellPath.Of(directory, 0),
            [.. Platform.SelectMany(name => assemblies.References.ResolveReference(name, null, MetadataReferenceProperties.Assembly)), .. CellApi.Select(type => assemblies.Of(type.Assembly))]);
    }

    /// <summary>Where packages come from.</summary>
    public IPackageSource Packages { get; }

    /// <summary>The cells that have run.</summary>
    public Submissions Submissions { get; }

    /// <summary>Whether the cells will run in a browser.</summary>
    public bool IsForBrowser { get; init; } = OperatingSystem.IsBrowser();

    /// <summary>A cell after those that have run, which itself is not run.</summary>
    public Submission Compose(string text) => Submissions.Compose(text, _options);

    /// <summary>Does in advance what the next cell begins with.</summary>
    public void Prepare() => Submissions.Prepare(_options);

    /// <summary>Has later cells see the packages that a cell asks for.</summary>
    /// <returns>What a reader is told of them, a line each.</returns>
    /// <exception cref="PackageException">One cannot be had.</exception>
    public async Task<IReadOnlyList<string>> AddPackagesAsync(CellPart part, CancellationToken cancel)
    {
        if (part.Packages.Count == 0 && part.PackageSources.Count == 0)
            return [];
        var files = await Packages.ResolveAsync(part.Packages, part.PackageSources, cancel);
        var (references, conflicts) = _assemblies.Add(files, part.Packages);
        _options = _options.With(references);
        return [.. files.Notices, .. conflicts];
    }

    /// <summary>Compiles a cell.</summary>
    /// <param name="cell">Its number in the session.</param>
    /// <param name="text">Its C#.</param>
    /// <param name="rules">What it may do, if it is a guest's.</param>
    /// <param name="cancel">Gives up.</param>
    public (CellProgram? Program, ErrorOutput? Error) Compile(int cell, string text, GuestRules? rules, CancellationToken cancel)
    {
        var options = Enter(cell, text);
        if (rules?.Violation(Submissions.Compose(text, options)) is { } violation)
            return (null, violation);
        var root = CSharpSyntaxTree.ParseText(text, CellParser.Options, cancellationToken: cancel).GetCompilationUnitRoot(cancel);
        if (MissingReference(root) is { } missing)
            return (null, missing);

        // A guest's types stay where its rules look at them.
        var (library, libraryError) = rules is null ? _libraries.Compile(root, options, cancel) : default;
        if (libraryError is not null)
            return (null, libraryError);
        if (library is not null)
            (text, options) = (library.Rest, CellLibraries.Refer(options, library));
        var (submission, compiled, error) = Compile(text, options, cancel);
        return error is null ? (new CellProgram(submission, compiled, library), null) : (null, error);
    }

    /// <summary>Has later cells see a cell that has run from its compiled form.</summary>
    /// <param name="cell">Its number in the session.</param>
    /// <param name="form">The form.</param>
    public async Task AdoptAsync(int cell, PrecompiledCell form)
    {
        var part = CellParser.Parse(form.Code).Single();
        await AddPackagesAsync(part, CancellationToken.None);
        Submissions.Append(Submissions.Compose(HostedCode.Of(part.Text, IsForBrowser), Enter(cell, part.Text), form.Name));
    }

    /// <summary>Has later cells see a cell's library, which is loaded.</summary>
    public void Keep(CellLibrary library)
    {
        _libraries.Add(library);
        _options = CellLibraries.Refer(_options, library);
    }

    /// <summary>The lines of a cell, or of a file that one has loaded.</summary>
    public IReadOnlyList<string>? SourceLines(string file) =>
        _sources.TryGetValue(file, out var lines) ? lines
        : file.EndsWith(".csx", StringComparison.OrdinalIgnoreCase) ? LoadedLines(file)
        : null;

    private CellOptions Enter(int cell, string text)
    {
        var options = _options with { FilePath = CellPath.Of(_directory, cell) };
        _sources[options.FilePath] = text.Split('\n');
        return options;
    }

    private (Submission Submission, CompiledCell? Compiled, ErrorOutput? Error) Compile(string text, CellOptions options, CancellationToken cancel)
    {
        var submission = Submissions.Compose(HostedCode.Of(text, IsForBrowser), options);
        var (compiled, error) = submission.Compile(_assemblies.LoadsSymbols, cancel);
        if (error is not null)
        {
            // An error shows the cell as it was written; and one that only the points have caused is none.
            submission = Submissions.Compose(text, options);
            (compiled, error) = submission.Compile(_assemblies.LoadsSymbols, cancel);
        }
        return (submission, compiled, error);
    }

    private ErrorOutput? MissingReference(CompilationUnitSyntax cell) =>
        cell.GetReferenceDirectives().Select(directive => directive.File.ValueText)
            .Select(name => _assemblies.FindMissing(name) is { } place
                ? ErrorOutput.OneLine("ReferenceError", $"#r \"{name}\": there is no {place}; build it first (dotnet build)")
                : null)
            .FirstOrDefault(error => error is not null);

    private IReadOnlyList<string>? LoadedLines(string file)
    {
        try
        {
            return [.. _assemblies.Sources.ReadText(file).Lines.Select(line => line.ToString())];
        }
        catch (IOException)
        {
            // It has been deleted since.
            return null;
        }
    }
}

/// <summary>What a cell's text was compiled to.</summary>
/// <param name="Submission">The cell in its place.</param>
/// <param name="Compiled">What can be run; null where there is no code.</param>
/// <param name="Library">The types that a script cannot hold.</param>
internal sealed record CellProgram(Submission Submission, CompiledCell? Compiled, CellLibrary? Library);
