using Engine.Cells;
using Engine.Notebooks;
using Engine.Notebooks.Outputs;
using Engine.Scripting.Guests;
using Engine.Scripting.Packages;
using Engine.Scripting.Precompiled;
using Engine.Scripting.References;
using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive.Formatting;

namespace Engine.Scripting;

/// <summary>Runs cells one after the other; each sees what the earlier ones declared.</summary>
internal sealed class ScriptSession
{
    private readonly string _directory;
    private readonly IAssemblySource _assemblies;
    private readonly TimeProvider _time;
    private readonly RuntimeError _runtimeError;
    private readonly CellCompiler _compiler;
    private readonly CellExecution _execution;
    private readonly HashSet<string> _importing = [];

    /// <param name="directory">What relative paths in <c>#r</c> and <c>#load</c> are relative to: the notebook's folder.</param>
    /// <param name="assemblies">Where assemblies come from.</param>
    /// <param name="packages">Where packages come from.</param>
    /// <param name="time">Measures what <c>#!time</c> asks for.</param>
    /// <param name="objects">The variables of cells that have run.</param>
    public ScriptSession(string directory, IAssemblySource assemblies, IPackageSource packages, TimeProvider time, CellObjects? objects = null)
    {
        (_directory, _assemblies, _time) = (directory, assemblies, time);
        _compiler = new CellCompiler(directory, assemblies, packages, new Submissions(assemblies, objects ?? new CellObjects()));
        _runtimeError = new RuntimeError(assemblies.Find, _compiler.SourceLines);
        _execution = new CellExecution(_runtimeError);
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
            return CellExecution.Interrupted;
        }
    }

    /// <summary>Takes over a cell that has run from its compiled form; its variables are among those that the session was given.</summary>
    /// <param name="number">Its number in the session.</param>
    /// <param name="cell">The form.</param>
    public Task AdoptAsync(int number, PrecompiledCell cell) => _compiler.AdoptAsync(number, cell);

    /// <summary>A reference of a cell, together with its documentation.</summary>
    public MetadataReference Documented(MetadataReference reference) => _assemblies.Documented(reference);

    /// <summary>Where packages come from.</summary>
    public IPackageSource Packages => _compiler.Packages;

    /// <summary>The cells that have run, in order.</summary>
    public IReadOnlyList<Submission> Ran => _compiler.Submissions.Ran;

    /// <summary>A cell after those that have run, which itself is not run.</summary>
    public Submission Compose(string text) => _compiler.Compose(text);

    /// <summary>Does in advance what compiling the next cell begins with, while nobody waits for it.</summary>
    public void Prepare() => _compiler.Prepare();

    /// <summary>The value of code that shows nothing and is not interrupted.</summary>
    public object? Evaluate(string code)
    {
        var (compiled, _) = Compose(code).Compile(_assemblies.LoadsSymbols, CancellationToken.None);
        return compiled is null ? null : _compiler.Submissions.Append(compiled)().GetAwaiter().GetResult();
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
        Tell(output, await _compiler.AddPackagesAsync(part, interruption.Asked?.Token ?? default));
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
                SessionFacts.Of(text, _compiler.Submissions).DisplayAs("text/plain");
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

    private static void Tell(ICellOutput output, IEnumerable<string> notices)
    {
        foreach (var notice in notices)
            output.Stream("stderr", $"{notice}\n");
    }

    private async Task<ErrorOutput?> ExecuteAsync(int cell, string text, ICellOutput output, IInterruption interruption, GuestRules? rules)
    {
        var (program, error) = _compiler.Compile(cell, text, rules, interruption.Asked?.Token ?? default);
        Tell(output, _assemblies.TakeNotices());
        return program is null ? error
            : await _execution.RunAsync(() => Load(program), program.Submission.HasValue, output, interruption);
    }

    private Func<Task<object>> Load(CellProgram program)
    {
        _assemblies.LoadReferenced();
        if (program.Library is { } library)
            _compiler.Keep(library);
        if (program.Compiled is { } compiled)
            return _compiler.Submissions.Append(compiled);
        _compiler.Submissions.Append(program.Submission);
        return CellObjects.Nothing;
    }
}
