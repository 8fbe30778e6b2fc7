using Engine.Cells;
using Engine.Notebooks;
using Engine.Notebooks.Outputs;
using Engine.Scripting.Guests;
using Engine.Scripting.Libraries;
using Engine.Scripting.Packages;
using Engine.Scripting.References;
using Microsoft.AspNetCore.Html;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CSharp.RuntimeBinder;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace Engine.Scripting;

/// <summary>Runs cells one after the other; each sees what the earlier ones declared.</summary>
internal sealed class ScriptSession
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
    private readonly IPackageSource _packages;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, IReadOnlyList<string>> _sources = [];
    private readonly RuntimeError _runtimeError;
    private readonly Submissions _submissions;
    private readonly CellLibraries _libraries;
    private readonly HashSet<string> _importing = [];
    private CellOptions _options;

    /// <param name="directory">What relative paths in <c>#r</c> and <c>#load</c> are relative to: the notebook's folder.</param>
    /// <param name="assemblies">Where assemblies come from.</param>
    /// <param name="packages">Where packages come from.</param>
    /// <param name="time">Measures what <c>#!time</c> asks for.</param>
    public ScriptSession(string directory, IAssemblySource assemblies, IPackageSource packages, TimeProvider time)
    {
        (_directory, _assemblies, _packages, _time) = (directory, assemblies, packages, time);
        _submissions = new Submissions(assemblies);
        _libraries = new CellLibraries(assemblies, _submissions);
        _runtimeError = new RuntimeError(assemblies.Find, SourceLines);
        _options = new CellOptions(
            CellPath.Of(directory, 0),
            [.. Platform.SelectMany(name => assemblies.References.ResolveReference(name, null, MetadataReferenceProperties.Assembly)), .. CellApi.Select(type => assemblies.Of(type.Assembly))]);
    }

    /// <summary>Runs a cell.</summary>
    /// <param name="cell">Its number in the session, which errors name.</param>
    /// <param name="code">Its text, directives included.</param>
    /// <param name="output">Where its outputs go.</param>
    /// <param name="interruption">Stops it.</param>
    /// <param name="rules">What it may do, if it is a guest's; null lets it do all.</param>
    /// <returns>Why it failed, or null.</returns>
    public async Task<ErrorOutput?> RunAsync(
        int cell, string code, ICellOutput output, IInterruption interruption, GuestRules? rules = null)
    {
        CurrentCell.Enter(output);
        using var entered = _assemblies.Enter();
        try
        {
            // A guest's cell is C# alone: its directives are refused with what else is, and no package is restored.
            var parts = rules is null ? CellParser.Parse(code) : [new CellPart(CellLanguage.CSharp, code, [], [], IsTimed: false)];
            foreach (var part in parts)
            {
                if (await RunAsync(cell, part, output, interruption, rules) is { } error)
                    return error;
            }
            return null;
        }
        catch (OtherLanguageException e)
        {
            return ErrorOutput.OneLine(ErrorOutput.OtherLanguage, e.Message);
        }
        catch (CellSyntaxException e)
        {
            return ErrorOutput.OneLine("SyntaxError", e.Message);
        }
        catch (PackageException e)
        {
            return ErrorOutput.OneLine("PackageError", e.Message);
        }
        catch (OperationCanceledException) when (interruption.Asked is { IsCancellationRequested: true })
        {
            return ErrorOutput.OneLine("Interrupted", "the cell was interrupted; what it had declared so far is kept");
        }
    }

    /// <summary>A reference of a cell, together with its documentation.</summary>
    public MetadataReference Documented(MetadataReference reference) => _assemblies.Documented(reference);

    /// <summary>Where packages come from.</summary>
    public IPackageSource Packages => _packages;

    /// <summary>The cells that have run, in order.</summary>
    public IReadOnlyList<Submission> Ran => _submissions.Ran;

    /// <summary>A cell after those that have run, which itself is not run.</summary>
    public Submission Compose(string text) => _submissions.Compose(text, _options);

    /// <summary>The value of code that shows nothing and is not interrupted.</summary>
    public object? Evaluate(string code)
    {
        var (compiled, _) = Compose(code).Compile(CancellationToken.None);
        return compiled is null ? null : _submissions.Append(compiled)().GetAwaiter().GetResult();
    }

    /// <summary>What a reader of the cells is told of an exception.</summary>
    public ErrorOutput Describe(Exception thrown) => _runtimeError.From(thrown);

    private async Task<ErrorOutput?> RunAsync(int cell, CellPart part, ICellOutput output, IInterruption interruption, GuestRules? rules)
    {
        if (part.Language == CellLanguage.Notebook)
            return await ImportAsync(cell, part.Text.Trim(), output, interruption);
        if (part.Language != CellLanguage.CSharp)
        {
            Show(part.Language, part.Text.TrimEnd('\n'));
            return null;
        }

        var begin = _time.GetTimestamp();
        await AddPackagesAsync(part, output, interruption.Asked?.Token ?? default);
        InterruptPoint.Watch(interruption.Asked);
        var error = await ExecuteAsync(cell, part.Text, output, interruption, rules);
        if (part.IsTimed)
            FormattableString.Invariant($"Wall time: {_time.GetElapsedTime(begin).TotalMilliseconds:F1} ms").DisplayAs("text/plain");
        return error;
    }

    private void Show(CellLanguage language, string text)
    {
        switch (language)
        {
            case CellLanguage.Html:
                text.DisplayAs("text/html");
                break;
            case CellLanguage.JavaScript:
                $"<script type=\"text/javascript\">{text}</script>".DisplayAs("text/html");
                break;
            case CellLanguage.Mermaid:
                // Not every front end draws it, and an output without plain text is none there.
                CurrentCell.Show(text, [new FormattedValue("text/vnd.mermaid", text), new FormattedValue("text/plain", text)]);
                break;
            case CellLanguage.Question:
                SessionFacts.Of(text, _submissions).DisplayAs("text/plain");
                break;
            default:
                text.DisplayAs("text/markdown");
                break;
        }
    }

    private async Task<ErrorOutput?> ImportAsync(int cell, string path, ICellOutput output, IInterruption interruption)
    {
        if (_assemblies.Sources.ResolveReference(path, null) is not { } file)
            return ErrorOutput.OneLine("ReferenceError", $"#!import {path}: there is no such file in {_directory}");
        if (!_importing.Add(file))
            return ErrorOutput.OneLine("ReferenceError", $"#!import {path}: it imports itself");
        try
        {
            foreach (var imported in Notebook.Parse(_assemblies.Sources.ReadText(file).ToString(), file).Cells.Where(c => c.IsRunnable))
            {
                if (await RunAsync(cell, imported.Program, output, interruption) is { } error)
                    return error;
            }
            return null;
        }
        catch (NotebookFormatException e)
        {
            return ErrorOutput.OneLine("ReferenceError", e.Message);
        }
        finally
        {
            _importing.Remove(file);
        }
    }

    private async Task AddPackagesAsync(CellPart part, ICellOutput output, CancellationToken cancel)
    {
        if (part.Packages.Count == 0 && part.PackageSources.Count == 0)
            return;
        var files = await _packages.ResolveAsync(part.Packages, part.PackageSources, cancel);
        var (references, conflicts) = _assemblies.Add(files, part.Packages);
        Tell(output, [.. files.Notices, .. conflicts]);
        _options = _options.With(references);
    }

    private static void Tell(ICellOutput output, IEnumerable<string> notices)
    {
        foreach (var notice in notices)
            output.Stream("stderr", $"{notice}\n");
    }

    private async Task<ErrorOutput?> ExecuteAsync(int cell, string text, ICellOutput output, IInterruption interruption, GuestRules? rules)
    {
        var cancel = interruption.Asked?.Token ?? default;
        var options = _options with { FilePath = CellPath.Of(_directory, cell) };
        _sources[options.FilePath] = text.Split('\n');
        if (rules?.Violation(_submissions.Compose(text, options)) is { } violation)
            return violation;
        var root = CSharpSyntaxTree.ParseText(text, CellParser.Options, cancellationToken: cancel).GetCompilationUnitRoot(cancel);
        if (MissingReference(root) is { } missing)
            return missing;

        // A guest's types stay where its rules look at them.
        var (library, libraryError) = rules is null ? _libraries.Compile(root, options, cancel) : default;
        Tell(output, _assemblies.TakeNotices());
        if (libraryError is not null)
            return libraryError;
        if (library is not null)
            (text, options) = (library.Rest, CellLibraries.Refer(options, library));
        var (submission, compiled, error) = Compile(text, options, cancel);
        Tell(output, _assemblies.TakeNotices());
        if (error is not null)
            return error;

        try
        {
            _assemblies.LoadReferenced();
            if (library is not null)
            {
                _libraries.Add(library);
                _options = CellLibraries.Refer(_options, library);
            }
            if (compiled is null)
            {
                _submissions.Append(submission);
                return null;
            }
            var value = await interruption.RunAsync(_submissions.Append(compiled));
            // Asking costs a second analysis of the cell, so only null, which may stand for none, is asked about.
            if (value is not DisplayedValue && (value is not null || submission.HasValue()))
                output.Result(interruption.Run(() => ValueFormatter.Format(value)));
            return null;
        }
        catch (Exception e) when (interruption.Asked is not { IsCancellationRequested: true })
        {
            // The cell's own code has thrown, or a formatter has, or an assembly does not load.
            return _runtimeError.From(e);
        }
    }

    private (Submission Submission, CompiledCell? Compiled, ErrorOutput? Error) Compile(string text, CellOptions options, CancellationToken cancel)
    {
        var submission = _submissions.Compose(HostedCode.Of(text), options);
        var (compiled, error) = submission.Compile(cancel);
        if (error is not null)
        {
            // An error shows the cell as it was written; and one that only the points have caused is none.
            submission = _submissions.Compose(text, options);
            (compiled, error) = submission.Compile(cancel);
        }
        return (submission, compiled, error);
    }

    private ErrorOutput? MissingReference(CompilationUnitSyntax cell) =>
        cell.GetReferenceDirectives().Select(directive => directive.File.ValueText)
            .Select(name => _assemblies.FindMissing(name) is { } place
                ? ErrorOutput.OneLine("ReferenceError", $"#r \"{name}\": there is no {place}; build it first (dotnet build)")
                : null)
            .FirstOrDefault(error => error is not null);

    /// <summary>The lines of a cell, or of a file that one has loaded.</summary>
    private IReadOnlyList<string>? SourceLines(string file) =>
        _sources.TryGetValue(file, out var lines) ? lines
        : file.EndsWith(".csx", StringComparison.OrdinalIgnoreCase) ? LoadedLines(file)
        : null;

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
