using System.Text.RegularExpressions;
using Engine.Scripting;
using Engine.Scripting.Packages;

namespace Engine.Assistance;

/// <summary>What may be typed where a line is not C#: a magic command, a package, or the text of another language.</summary>
internal static partial class DirectiveCompletions
{
    /// <summary>Finds them.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="position">Where in it.</param>
    /// <param name="packages">Knows packages.</param>
    /// <returns>Null where the place is C#'s.</returns>
    public static Completions? Find(string code, int position, IPackageSource packages)
    {
        var start = code.LastIndexOf('\n', Math.Max(0, position - 1), position) + 1;
        var line = code[start..position];
        if (Command.Match(line) is { Success: true } command)
            return Of(command.Groups["name"], MagicCommands.Names, "keyword");
        if (Package.Match(line) is { Success: true } package)
        {
            return package.Groups["version"] is { Success: true } version
                ? Of(version, packages.Versions(package.Groups["id"].Value), "version")
                : Of(package.Groups["id"], packages.Ids(package.Groups["id"].Value), "module");
        }
        return line.TrimStart().StartsWith("#!", StringComparison.Ordinal) || IsOfAnotherLanguage(code[..start]) ? new Completions(position, position, []) : null;

        Completions Of(Group typed, IEnumerable<string> all, string kind) => new(
            start + typed.Index, position,
            [.. all.Where(text => text.StartsWith(typed.Value, StringComparison.OrdinalIgnoreCase)).Select(text => (text, kind))]);
    }

    private static bool IsOfAnotherLanguage(string before) =>
        Language.Matches(before).Select(match => CellLanguages.Find(match.Groups["name"].Value)).LastOrDefault(language => language is not null) is { } last
        && last != CellLanguage.CSharp;

    [GeneratedRegex(@"^\s*#!(?<name>[\w#]*)$")]
    private static partial Regex Command { get; }

    [GeneratedRegex("""^\s*#r\s*"?\s*nuget\s*:\s*(?<id>[\w.-]*)(\s*,\s*(?<version>[\w.*-]*))?$""", RegexOptions.IgnoreCase)]
    private static partial Regex Package { get; }

    [GeneratedRegex(@"^#!(?<name>[\w#]+)", RegexOptions.Multiline)]
    private static partial Regex Language { get; }
}
