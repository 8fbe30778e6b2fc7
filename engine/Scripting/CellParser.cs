using System.Text;
using System.Text.RegularExpressions;
using Engine.Notebooks;
using Engine.Scripting.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Engine.Scripting;

/// <summary>Splits a cell at its <c>#!</c> magic commands and takes out the directives that are not C#'s own.</summary>
internal sealed partial class CellParser
{
    private const string NoSource = "names no package source; write #i \"nuget: URL-or-folder\"";
    private const string NoPackage = "names no package; write #r \"nuget: NAME, VERSION\"";

    private readonly string[] _lines;
    private readonly List<CellPart> _parts = [];
    private CellLanguage _language = CellLanguage.CSharp;
    private StringBuilder _text = new();
    private List<PackageRequest> _packages = [];
    private List<string> _sources = [];
    private bool _isTimed;

    private CellParser(string code) => _lines = code.ReplaceLineEndings("\n").Split('\n');

    public static CSharpParseOptions Options { get; } = new(
        LanguageVersionFacts.TryParse(KernelMetadata.LanguageVersion, out var version)
            ? version
            : throw new NotSupportedException($"the compiler knows no C# {KernelMetadata.LanguageVersion}"),
        DocumentationMode.Parse, SourceCodeKind.Script);

    public static IReadOnlyList<CellPart> Parse(string code) => new CellParser(code).Parse();

    private List<CellPart> Parse()
    {
        for (var i = 0; i < _lines.Length; i++)
        {
            if (!IsDirective(i) || !TakeDirective(_lines[i].Trim(), i))
                _text.Append(_lines[i]).Append('\n');
        }
        EndPart(_lines.Length);
        return _parts;
    }

    /// <summary>Obeys the line if it is a directive of ours; a line of C#'s own stays in the text.</summary>
    private bool TakeDirective(string line, int index)
    {
        if (Magic.Match(line) is { Success: true } magic)
            TakeMagic(magic.Groups["name"].Value, magic.Groups["arguments"].Value.Trim(), index);
        else if (_language != CellLanguage.CSharp)
            return false;
        else if (PackageDirective.Match(line) is { Success: true } package)
            _packages.Add(new PackageRequest(package.Groups["id"].Value, NullIfEmpty(package.Groups["version"].Value)));
        else if (SourceDirective.Match(line) is { Success: true } source)
            _sources.Add(source.Groups["source"].Value.Trim());
        else if (MeantForPackages.Match(line) is { Success: true } meant)
            throw new CellSyntaxException($"line {index + 1}: '{line}' {(meant.Value is "#i" ? NoSource : NoPackage)}");
        else
            return false;
        // Behind the C# of a command that says what a line of C# says.
        if (_language == CellLanguage.CSharp)
            _text.Append('\n');
        return true;
    }

    private void TakeMagic(string name, string arguments, int index)
    {
        if (CellLanguages.Find(name) is { } language)
        {
            BeginPart(language, index);
            return;
        }
        switch (name)
        {
            case "time":
                _isTimed = true;
                break;
            case "import":
                Import(arguments.Trim('"'), index);
                break;
            case "set" or "share" or "value":
                _text.Append(MagicCommands.Code(name, arguments) ?? throw new CellSyntaxException(
                    $"line {index + 1}: '#!{name} {arguments}' is incomplete; write #!set --name x --value 1, #!value --name x --value text, or #!share --from csharp x"));
                break;
            case "who" or "whos" or "about" or "lsmagic":
                AddPart(CellLanguage.Question, name, index);
                break;
            default:
                throw CellLanguages.IsOther(name)
                    ? new OtherLanguageException($"line {index + 1}: '#!{name}' is for another kernel, and this engine runs C# alone: write it in C#, or leave it out with --skip-other-languages")
                    : new CellSyntaxException($"line {index + 1}: unknown magic command '#!{name}'; #!lsmagic lists those that this engine knows");
        }
    }

    private void Import(string path, int index)
    {
        if (path.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".dib", StringComparison.OrdinalIgnoreCase))
        {
            AddPart(CellLanguage.Notebook, path, index);
        }
        else
        {
            BeginPart(CellLanguage.CSharp, index);
            _text.Append($"#load \"{path}\"");
        }
    }

    private void AddPart(CellLanguage language, string text, int index)
    {
        BeginPart(language, index);
        _text.Append(text);
        BeginPart(CellLanguage.CSharp, index);
    }

    private void BeginPart(CellLanguage language, int index)
    {
        EndPart(index);
        _language = language;
        if (language == CellLanguage.CSharp)
            _text.Append('\n', index);
    }

    private void EndPart(int index)
    {
        var text = _text.ToString();
        if (_packages.Count + _sources.Count > 0 || !string.IsNullOrWhiteSpace(text) || (_isTimed && index == _lines.Length))
            _parts.Add(new CellPart(_language, text, _packages, _sources, _isTimed));
        (_text, _packages, _sources, _isTimed) = (new StringBuilder(), [], [], false);
    }

    /// <summary>Whether the line is a directive, and not the inside of a raw string or of a comment.</summary>
    private bool IsDirective(int index)
    {
        if (!_lines[index].AsSpan().TrimStart().StartsWith("#"))
            return false;
        if (_language != CellLanguage.CSharp)
            return _lines[index].StartsWith("#!", StringComparison.Ordinal);

        var position = _text.Length + _lines[index].IndexOf('#', StringComparison.Ordinal);
        var root = CSharpSyntaxTree.ParseText(_text + string.Join('\n', _lines[index..]), Options).GetRoot();
        var token = root.FindToken(position, findInsideTrivia: true);
        var trivia = root.FindTrivia(position);
        var insideToken = token.Span.Contains(position)
            && (token.SpanStart < position || token.IsKind(SyntaxKind.InterpolatedStringTextToken));
        var insideComment = trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) && trivia.SpanStart < position;
        return !insideToken && !insideComment;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    [GeneratedRegex(@"^#!(?<name>[^\s]+)(?<arguments>.*)$")]
    private static partial Regex Magic { get; }

    [GeneratedRegex("""^#r\s*(?<quote>"?)\s*nuget\s*:\s*(?<id>[\w.-]+)\s*(,\s*(?<version>[^"/]*?))?\s*\k<quote>\s*;?\s*(//.*)?$""", RegexOptions.IgnoreCase)]
    private static partial Regex PackageDirective { get; }

    [GeneratedRegex("""^#i\s*("\s*(nuget\s*:)?\s*(?<source>[^"\s][^"]*)"|nuget\s*:\s*(?<source>[^"\s]+))\s*;?\s*(//.*)?$""", RegexOptions.IgnoreCase)]
    private static partial Regex SourceDirective { get; }

    [GeneratedRegex("""^(#i\b|#r\s*"?\s*nuget\s*:)""", RegexOptions.IgnoreCase)]
    private static partial Regex MeantForPackages { get; }
}
