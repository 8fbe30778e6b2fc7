using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Engine.Notebooks;
using Engine.Notebooks.Files;
using Engine.Scripting;
using Engine.Scripting.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Engine.Conversion.Apps;

/// <summary>Writes a notebook as a file-based app: one C# file that <c>dotnet run FILE.cs</c> runs.</summary>
/// <remarks>
/// A cell's text stays where it is, between markers. What a program cannot have there goes to its top (usings, packages) or to
/// its end (types), and a comment keeps its place.
/// </remarks>
internal sealed class AppWriter
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Shown = ["display", "Display", "DisplayAs"];
    // As a session has them.
    private static readonly string[] Preamble =
    [
        .. new[] { "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq", "Microsoft.DotNet.Interactive.Formatting" }
            .Select(name => $"using {name};"),
        "using static NotebookCells;",
    ];

    private static readonly PackageRequest FormattingPackage = new("Microsoft.DotNet.Interactive.Formatting", "1.0.0-beta.26120.1");

    private static readonly string[] Properties =
        ["ImplicitUsings=disable", "Nullable=disable", "PublishAot=false", "TreatWarningsAsErrors=false", "ManagePackageVersionsCentrally=false", "RestorePackagesWithLockFile=false"];

    /// <summary>The property that has what <c>#i</c> names.</summary>
    public const string Sources = "RestoreAdditionalProjectSources";

    private readonly string _folder;
    private readonly string _target;
    private readonly List<string> _losses = [];
    private readonly Dictionary<string, string> _packages = new(StringComparer.OrdinalIgnoreCase) { [FormattingPackage.Id] = FormattingPackage.Version! };
    private readonly List<string> _projects = [];
    private readonly List<string> _sources = [];
    private readonly List<string> _usings = [.. Preamble];
    private readonly StringBuilder _types = new();
    private readonly HashSet<string> _typeNames = [];
    private readonly Dictionary<string, string> _renamed = [];
    private readonly HashSet<string> _taken = ["args"];
    private HashSet<string> _nested = [];

    private AppWriter(string folder, string target) => (_folder, _target) = (folder, target);

    /// <summary>Writes a notebook.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="folder">Its folder, which its paths are relative to.</param>
    /// <param name="target">The folder of the program.</param>
    public static Converted<string> Write(Notebook notebook, string folder, string target) => new AppWriter(folder, target).Write(notebook);

    private Converted<string> Write(Notebook notebook)
    {
        if (notebook.Cells.Any(cell => cell.Outputs.Count > 0))
            _losses.Add("the stored outputs: a program has none");
        var codes = notebook.Cells.Select(cell => cell.Kind == CellKind.Code ? Parse(cell) : null).ToList();
        _nested = [.. codes.OfType<CellCode>().SelectMany(code => code.Nested)];
        var cells = new StringBuilder();
        foreach (var (cell, code) in notebook.Cells.Zip(codes))
            cells.Append('\n').Append(Marker(cell, code)).Append('\n').Append(code is null ? Comment(cell.Source) : Code(cell, code)).Append('\n');

        var app = new StringBuilder("#!/usr/bin/env dotnet\n");
        app.AppendJoin("", _packages.Select(package => $"#:package {package.Key}@{package.Value}\n"));
        app.AppendJoin("", _projects.Select(project => $"#:project {project}\n"));
        app.AppendJoin("", Properties.Concat(_sources.Count == 0 ? [] : [$"{Sources}={string.Join("%3B", _sources)}"]).Select(property => $"#:property {property}\n"));
        app.Append("// ---\n// jupyter: ").Append(notebook.Metadata.ToJsonString(Plain)).Append("\n// ---\n\n");
        app.AppendJoin("", _usings.Distinct().Select(line => line + "\n"));
        app.Append(cells).Append('\n').Append(Aside.End).Append('\n').Append(_types).Append('\n').Append(Aside.Prelude).Append('\n').Append(Prelude());
        return new Converted<string>(app.ToString(), _losses);
    }

    /// <summary>Whether every program begins with the line.</summary>
    public static bool Begins(string line) => Preamble.Contains(line) || Properties.Any(property => line == $"#:property {property}") || line == AppReader.Directive(FormattingPackage.Id, FormattingPackage.Version);

    private static string Marker(Cell cell, CellCode? code)
    {
        var entries = new JsonObject { ["id"] = cell.Id };
        foreach (var (key, entry) in cell.Metadata)
            entries[key] = entry?.DeepClone();
        if (code?.Value is { } value)
            entries[AppReader.ShowsValue] = !ShowsItself(value);
        var kind = cell.Kind switch { CellKind.Code => "code", CellKind.Markdown => "markdown", _ => "raw" };
        return new PercentMarker(kind, entries).ToString();
    }

    private static string Comment(string text) =>
        text.Length == 0 ? "" : string.Concat(text.Split('\n').Select(line =>
            line.Length == 0 ? "//\n" : PercentMarker.Parse($"// {line}") is null ? $"// {line}\n" : $"{Aside.Mark}{line}\n"));

    /// <summary>The cell with what is not C#'s as comments.</summary>
    private CellCode Parse(Cell cell)
    {
        var lines = cell.Source.ReplaceLineEndings("\n").Split('\n');
        var code = new string[lines.Length];
        foreach (var part in Parts(cell))
        {
            foreach (var request in part.Packages)
                Add(request);
            _sources.AddRange(part.PackageSources.Except(_sources));
            if (part.Language != CellLanguage.CSharp)
                _losses.Add($"cell {cell.Id}: its part in {part.Language} stays a comment");
            else
                foreach (var (i, line) in part.Text.Split('\n').Index().Where(pair => pair.Item.Trim().Length > 0 && pair.Index < code.Length))
                    code[i] = PercentMarker.Parse(line) is null ? line : Aside.Mark + line;
        }
        for (var i = 0; i < lines.Length; i++)
            code[i] ??= lines[i].Trim().Length == 0 ? lines[i] : Aside.Mark + lines[i];
        return new CellCode(string.Join('\n', code));
    }

    private IReadOnlyList<CellPart> Parts(Cell cell)
    {
        if (cell.Language is { } language && CellLanguages.Find(language) != CellLanguage.CSharp)
        {
            _losses.Add($"cell {cell.Id}: it stays a comment, since it is in {language}");
            return [];
        }
        try
        {
            return CellParser.Parse(cell.Source);
        }
        catch (CellSyntaxException e)
        {
            _losses.Add($"cell {cell.Id}: it stays a comment, since {e.Message}");
            return [];
        }
    }

    private void Add(PackageRequest request)
    {
        // What teaches .NET Interactive to show charts teaches a program nothing.
        var id = request.Id.Equals(AppReader.ChartsInNotebooks, StringComparison.OrdinalIgnoreCase) ? AppReader.Charts : request.Id;
        _packages[id] = request.Version ?? "*";
    }

    private string Code(Cell cell, CellCode code)
    {
        Loaded(code.Directives, _folder, cell.Id);
        foreach (var stranger in code.Strangers)
            _losses.Add($"cell {cell.Id}: '{stranger.ToString().Split('\n')[0].Trim()}' cannot stand among a program's statements; write it as a variable, a function or a type");
        foreach (var name in code.Declared)
            Declare(name, cell.Id);
        var changes = _renamed.SelectMany(pair => code.Renamed(pair.Key, pair.Value)).ToList();
        changes.AddRange(code.ForeignModifiers.Select(modifier => new TextChange(modifier.FullSpan, "")));
        changes.AddRange(code.Unassigned.Select(variable => new TextChange(new TextSpan(variable.Span.End, 0), " = default")));
        changes.AddRange(code.Directives.Select(directive => new TextChange(new TextSpan(directive.SpanStart, 0), Aside.Mark)));
        _usings.AddRange(code.Usings.Select(directive => directive.ToString()));
        changes.AddRange(code.Usings.SelectMany(code.SetAside));
        var parts = code.MovableTypes;
        changes.AddRange(parts.Select(part => Moved(part.Span, part.Type, code, cell.Id)));
        if (code.Value is { } value)
        {
            changes.AddRange(ShowsItself(value) ? [new(new(value.Span.End, 0), ";")] : [new(new(value.SpanStart, 0), "display("), new TextChange(new(value.Span.End, 0), ");")]);
        }
        // What stands in a type has moved with it.
        return code.With(changes.Where(change => !parts.Any(part => part.Span.Contains(change.Span) && part.Span != change.Span))) + "\n";
    }

    private static bool ShowsItself(ExpressionSyntax value) =>
        value is InvocationExpressionSyntax call
        && Shown.Contains(((call.Expression as MemberAccessExpressionSyntax)?.Name ?? call.Expression as SimpleNameSyntax)?.Identifier.ValueText);

    /// <summary>Has a variable or function another name, where a program can have the name only once.</summary>
    private void Declare(string name, string cell)
    {
        if (_taken.Add(name) && !_nested.Contains(name))
            return;
        var number = 2;
        while (_nested.Contains($"{name}{number}") || !_taken.Add($"{name}{number}"))
            number++;
        _renamed[name] = $"{name}{number}";
        _losses.Add($"cell {cell}: '{name}' is '{name}{number}' from here on, since a program has one '{name}'");
    }

    private TextChange Moved(TextSpan span, MemberDeclarationSyntax type, CellCode code, string cell)
    {
        var name = CellCode.TypeName(type);
        if (!_typeNames.Add(name) && type is not BaseNamespaceDeclarationSyntax && !type.Modifiers.Any(SyntaxKind.PartialKeyword))
            _losses.Add($"cell {cell}: it declares the type {name} again, which a program cannot");
        _types.Append('\n').Append(Aside.OfType(name, cell)).Append('\n').Append(code.Text(span)).Append('\n');
        return new TextChange(span, Aside.OfType(name) + (code.EndsLine(span) ? "" : "\n"));
    }

    /// <summary>What <c>#r</c> and <c>#load</c> name, as a program can have it.</summary>
    private void Loaded(IEnumerable<DirectiveTriviaSyntax> directives, string folder, string cell)
    {
        foreach (var directive in directives)
        {
            if (directive is ReferenceDirectiveTriviaSyntax reference)
                Reference(reference.File.ValueText, folder, cell);
            else if (directive is LoadDirectiveTriviaSyntax load)
                Load(Path.GetFullPath(Path.Combine(folder, load.File.ValueText)), cell);
        }
    }

    private void Reference(string path, string folder, string cell)
    {
        var assembly = Path.GetFullPath(Path.Combine(folder, path));
        if (Project(assembly) is not { } project)
            _losses.Add($"cell {cell}: #r \"{path}\": a program references packages and projects, and there is no {Path.GetFileNameWithoutExtension(path)}.csproj near it");
        else if (Path.GetRelativePath(_target, project).Replace('\\', '/') is var relative && !_projects.Contains(relative))
            _projects.Add(relative);
    }

    /// <summary>The project that builds an assembly: in a folder above it, or below such a folder in one of the project's name.</summary>
    private static string? Project(string assembly)
    {
        var file = Path.GetFileNameWithoutExtension(assembly) + ".csproj";
        for (var above = Path.GetDirectoryName(assembly); above is not null; above = Path.GetDirectoryName(above))
        {
            string[] places = [Path.Combine(above, file), Path.Combine(above, Path.GetFileNameWithoutExtension(assembly), file)];
            if (places.FirstOrDefault(File.Exists) is { } found)
                return found;
        }
        return null;
    }

    private void Load(string path, string cell)
    {
        if (!File.Exists(path))
        {
            _losses.Add($"cell {cell}: #load: there is no {path}");
            return;
        }
        var code = new CellCode(File.ReadAllText(path).ReplaceLineEndings("\n"));
        Loaded(code.Directives, Path.GetDirectoryName(path)!, cell);
        _usings.AddRange(code.Usings.Select(directive => directive.ToString()));
        foreach (var (span, type) in code.MovableTypes)
            Moved(span, type, code, Path.GetFileName(path));
        if (code.HasStatements)
            _losses.Add($"cell {cell}: of {Path.GetFileName(path)}, which it loads, only the types were taken");
    }

    private string Prelude()
    {
        var prelude = new StreamReader(new EmbeddedFiles(typeof(AppWriter).Assembly).Open("prelude.cs")).ReadToEnd();
        return _packages.ContainsKey(AppReader.Charts) && _projects.Count == 0
            ? prelude.Replace("    public static DisplayedValue display", ShowCharts + "    public static DisplayedValue display", StringComparison.Ordinal)
            : prelude;
    }

    private const string ShowCharts = """
            [System.Runtime.CompilerServices.ModuleInitializer]
            internal static void BeginCharts()
            {
                Formatter.Register<Plotly.NET.GenericChart>(chart => Plotly.NET.GenericChart.toEmbeddedHTML(chart), "text/html");
                Formatter.SetPreferredMimeTypesFor(typeof(Plotly.NET.GenericChart), "text/html");
            }


        """;
}
