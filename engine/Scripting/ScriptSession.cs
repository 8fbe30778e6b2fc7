using System.Diagnostics;
using System.Text;
using Engine.Display;
using Engine.Scripting.Packages;
using Engine.Scripting.References;
using Microsoft.AspNetCore.Html;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace Engine.Scripting;

/// <summary>Runs cells one after the other; each sees what the earlier ones declared.</summary>
internal sealed class ScriptSession : IDisposable
{
    // Of the assemblies that every cell refers to, beside the platform's default ones.
    private static readonly Type[] CellApi = [typeof(Kernel), typeof(Formatter), typeof(IHtmlContent), typeof(System.Text.Json.JsonSerializer)];

    private readonly string _directory;
    private readonly ReferenceResolver _references;
    private readonly PackageResolver _packages;
    private readonly AssemblyLoader _loader = new();
    private readonly Dictionary<string, IReadOnlyList<string>> _sources = [];
    private readonly RuntimeError _runtimeError;
    private readonly Submissions _submissions = new();
    private ScriptOptions _options;

    /// <param name="directory">What relative paths in <c>#r</c> and <c>#load</c> are relative to: the notebook's folder.</param>
    /// <param name="restorer">Where packages come from.</param>
    public ScriptSession(string directory, PackageRestorer restorer)
    {
        _directory = directory;
        _references = new ReferenceResolver(directory);
        _packages = new PackageResolver(restorer);
        _runtimeError = new RuntimeError(SourceLines);
        _options = ScriptOptions.Default
            .WithLanguageVersion(LanguageVersion.Latest)
            .WithFileEncoding(Encoding.UTF8)
            .WithMetadataResolver(_references)
            .WithSourceResolver(new SourceFileResolver([], directory))
            .AddReferences(CellApi.Select(type => MetadataFile.Reference(type.Assembly.Location)))
            .AddImports(
                "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks",
                "System.Linq", typeof(Kernel).FullName!);
    }

    /// <summary>Runs a cell.</summary>
    /// <param name="cell">Its number in the session, which errors name.</param>
    /// <param name="code">Its text, directives included.</param>
    /// <param name="output">Where its outputs go.</param>
    /// <param name="interruption">Stops it.</param>
    /// <returns>Why it failed, or null.</returns>
    public async Task<CellError?> RunAsync(int cell, string code, ICellOutput output, Interruption interruption)
    {
        CurrentCell.Enter(output);
        try
        {
            foreach (var part in CellParser.Parse(code))
            {
                if (await RunAsync(cell, part, output, interruption) is { } error)
                    return error;
            }
            return null;
        }
        catch (CellSyntaxException e)
        {
            return CellError.OneLine("SyntaxError", e.Message);
        }
        catch (PackageException e)
        {
            return CellError.OneLine("PackageError", e.Message);
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            return CellError.OneLine("Interrupted", "the cell was interrupted; what it had declared so far is kept");
        }
    }

    /// <summary>The cells that have run, in order.</summary>
    public IReadOnlyList<Script<object>> Ran => _submissions.Ran;

    /// <summary>A cell after those that have run, which itself is not run.</summary>
    public Script<object> Compose(string text) => _submissions.Compose(text, _options.WithFilePath(CellPath.Of(_directory, 0)));

    /// <summary>The value of code that shows nothing and is not interrupted.</summary>
    public object? Evaluate(string code)
    {
        var (compiled, _) = Submissions.Compile(Compose(code), CancellationToken.None);
        return compiled is null ? null : _submissions.Append(compiled)().GetAwaiter().GetResult();
    }

    public void Dispose() => _loader.Dispose();

    private async Task<CellError?> RunAsync(int cell, CellPart part, ICellOutput output, Interruption interruption)
    {
        if (part.Language == CellLanguage.Markdown)
        {
            part.Text.TrimEnd('\n').DisplayAs("text/markdown");
            return null;
        }

        var clock = Stopwatch.StartNew();
        await AddPackagesAsync(part, interruption.Token);
        InterruptPoint.Watch(interruption);
        var error = await ExecuteAsync(cell, part.Text, output, interruption);
        if (part.IsTimed)
            $"Wall time: {clock.Elapsed.TotalMilliseconds:F1} ms".DisplayAs("text/plain");
        return error;
    }

    private async Task AddPackagesAsync(CellPart part, CancellationToken cancel)
    {
        if (part.Packages.Count == 0 && part.PackageSources.Count == 0)
            return;
        var files = await _packages.ResolveAsync(part.Packages, part.PackageSources, cancel);
        _loader.Offer(files.Assemblies, files.NativeLibraries);
        _loader.Load(files.Assemblies);
        var referenced = _options.MetadataReferences.OfType<PortableExecutableReference>().Select(r => r.FilePath).ToHashSet();
        _options = _options.AddReferences(
            files.References.Where(path => !referenced.Contains(path)).Select(MetadataFile.Reference));
    }

    private async Task<CellError?> ExecuteAsync(int cell, string text, ICellOutput output, Interruption interruption)
    {
        var options = _options.WithFilePath(CellPath.Of(_directory, cell));
        _sources[options.FilePath] = text.Split('\n');
        var script = _submissions.Compose(InterruptPoints.AddTo(text), options);
        if (MissingReference(script) is { } missing)
            return missing;

        var (compiled, error) = Submissions.Compile(script, interruption.Token);
        if (error is not null)
        {
            // An error shows the cell as it was written; and one that only the points have caused is none.
            script = _submissions.Compose(text, options);
            (compiled, error) = Submissions.Compile(script, interruption.Token);
        }
        if (error is not null)
            return error;

        try
        {
            _loader.Load(_references.Found);
            if (compiled is null)
            {
                _submissions.Append(script);
                return null;
            }
            var value = await interruption.RunAsync(_submissions.Append(compiled));
            // Asking costs a second analysis of the cell, so only null, which may stand for none, is asked about.
            if (value is not DisplayedValue && (value is not null || Submissions.HasValue(script)))
                output.Result(interruption.Run(() => ValueFormatter.Format(value)));
            return null;
        }
        catch (Exception e) when (!interruption.Token.IsCancellationRequested)
        {
            // The cell's own code has thrown, or a formatter has, or an assembly does not load.
            return _runtimeError.From(e);
        }
    }

    private CellError? MissingReference(Script<object> script)
    {
        var missing = ((CompilationUnitSyntax)Submissions.CellTree(script).GetRoot()).GetReferenceDirectives().Select(d => d.File.ValueText)
            .FirstOrDefault(file => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && file.Contains('/')
                && !File.Exists(Path.Combine(_directory, file)));
        return missing is null ? null : CellError.OneLine("ReferenceError",
            $"#r \"{missing}\": there is no {Path.GetFullPath(Path.Combine(_directory, missing))}; build it first (dotnet build)");
    }

    private IReadOnlyList<string>? SourceLines(string file) =>
        _sources.TryGetValue(file, out var lines) ? lines
        : file.EndsWith(".csx", StringComparison.OrdinalIgnoreCase) && File.Exists(file) ? File.ReadAllLines(file)
        : null;
}
