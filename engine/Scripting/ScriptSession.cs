using System.Diagnostics;
using System.Text;
using Engine.Display;
using Engine.Scripting.Packages;
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
    private readonly string _directory;
    private readonly ReferenceResolver _references;
    private readonly PackageResolver _packages;
    private readonly AssemblyLoader _loader = new();
    private readonly Dictionary<string, IReadOnlyList<string>> _sources = [];
    private readonly RuntimeError _runtimeError;
    private ScriptOptions _options;
    private ScriptState<object>? _state;

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
            .WithEmitDebugInformation(true)
            .WithFileEncoding(Encoding.UTF8)
            .WithMetadataResolver(_references)
            .WithSourceResolver(new SourceFileResolver([], directory))
            .AddReferences(typeof(Kernel).Assembly, typeof(Formatter).Assembly, typeof(System.Text.Json.JsonSerializer).Assembly)
            .AddImports(
                "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks",
                "System.Linq", typeof(Kernel).FullName!);
    }

    /// <summary>Runs a cell.</summary>
    /// <param name="cell">Its number in the session, which errors name.</param>
    /// <param name="code">Its text, directives included.</param>
    /// <param name="output">Where its outputs go.</param>
    /// <param name="cancel">Stops it before it begins to run, or during a restore.</param>
    /// <returns>Why it failed, or null.</returns>
    public async Task<CellError?> RunAsync(int cell, string code, ICellOutput output, CancellationToken cancel = default)
    {
        CurrentCell.Enter(output);
        try
        {
            foreach (var part in CellParser.Parse(code))
            {
                if (await RunAsync(cell, part, output, cancel) is { } error)
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
    }

    public void Dispose() => _loader.Dispose();

    private async Task<CellError?> RunAsync(int cell, CellPart part, ICellOutput output, CancellationToken cancel)
    {
        if (part.Language == CellLanguage.Markdown)
        {
            part.Text.TrimEnd('\n').DisplayAs("text/markdown");
            return null;
        }

        var clock = Stopwatch.StartNew();
        await AddPackagesAsync(part, cancel);
        var error = await RunAsync(Compose(cell, part.Text), output, cancel);
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
            files.References.Where(path => !referenced.Contains(path)).Select(path => MetadataReference.CreateFromFile(path)));
    }

    private Script<object> Compose(int cell, string text)
    {
        var path = CellPath.Of(_directory, cell);
        _sources[path] = text.Split('\n');
        var options = _options.WithFilePath(path);
        return _state is null
            ? CSharpScript.Create<object>(text, options, assemblyLoader: _loader.Scripting)
            : ((Script<object>)_state.Script).ContinueWith<object>(text, options);
    }

    private async Task<CellError?> RunAsync(Script<object> script, ICellOutput output, CancellationToken cancel)
    {
        if (MissingReference(script) is { } missing)
            return missing;
        var diagnostics = script.Compile(cancel);
        if (diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error))
            return CompileError.From(diagnostics);

        try
        {
            _loader.Load(_references.Found);
            _state = _state is null
                ? await script.RunAsync(catchException: _ => true, cancellationToken: cancel)
                : await script.RunFromAsync(_state, _ => true, cancel);
            if (_state.Exception is { } thrown)
                return _runtimeError.From(thrown);
            if (HasValue(script) && _state.ReturnValue is not DisplayedValue)
                output.Result(ValueFormatter.Format(_state.ReturnValue));
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A formatter of the library's or the cell's own has thrown, or an assembly does not load.
            return _runtimeError.From(e);
        }
    }

    private CellError? MissingReference(Script<object> script)
    {
        var missing = ((CompilationUnitSyntax)CellTree(script).GetRoot()).GetReferenceDirectives().Select(d => d.File.ValueText)
            .FirstOrDefault(file => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && file.Contains('/')
                && !File.Exists(Path.Combine(_directory, file)));
        return missing is null ? null : CellError.OneLine("ReferenceError",
            $"#r \"{missing}\": there is no {Path.GetFullPath(Path.Combine(_directory, missing))}; build it first (dotnet build)");
    }

    /// <summary>Whether the cell ends in an expression without a semicolon that has a value.</summary>
    private static bool HasValue(Script<object> script)
    {
        var tree = CellTree(script);
        var last = ((CompilationUnitSyntax)tree.GetRoot()).Members.LastOrDefault();
        return last is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } end }
            && script.GetCompilation().GetSemanticModel(tree).GetTypeInfo(end.Expression).Type?.SpecialType != SpecialType.System_Void;
    }

    /// <summary>The cell's own syntax tree; the others are those of the files it loads.</summary>
    private static SyntaxTree CellTree(Script script) =>
        script.GetCompilation().SyntaxTrees.Single(tree => tree.FilePath == script.Options.FilePath);

    private IReadOnlyList<string>? SourceLines(string file) =>
        _sources.TryGetValue(file, out var lines) ? lines
        : file.EndsWith(".csx", StringComparison.OrdinalIgnoreCase) && File.Exists(file) ? File.ReadAllLines(file)
        : null;
}
