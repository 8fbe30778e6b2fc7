using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace Engine.Scripting;

/// <summary>The magic commands, and what those mean that say the same as a line of C#.</summary>
internal static partial class MagicCommands
{
    /// <summary>The names of all commands, those that begin another language among them.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["about", "csharp", "html", "import", "javascript", "lsmagic", "markdown", "mermaid", "set", "share", "time", "value", "who", "whos"];

    /// <summary>The C# of <c>#!set</c>, <c>#!share</c> and <c>#!value</c>.</summary>
    /// <param name="command">The command.</param>
    /// <param name="arguments">What follows it.</param>
    /// <returns>Null where the arguments make no sense.</returns>
    /// <exception cref="OtherLanguageException">A value is to come from elsewhere.</exception>
    public static string? Code(string command, string arguments)
    {
        RequireCSharp(command, Option(arguments, "from"));
        var name = Option(arguments, "name");
        return command switch
        {
            "set" when name is not null && Option(arguments, "value") is { } value => $"var {name} = {Value(value)};",
            "value" when name is not null && Option(arguments, "value") is { } text => $"var {name} = {SymbolDisplay.FormatLiteral(text, quote: true)};",
            "share" when Shared.Match(arguments) is { Success: true } shared =>
                Option(arguments, "as") is { } other ? $"var {other} = {shared.Groups["name"].Value};" : "",
            _ => null,
        };
    }

    private static string Value(string text)
    {
        if (!text.StartsWith('@'))
            return IsNumber(text) || text is "true" or "false" ? text : SymbolDisplay.FormatLiteral(text, quote: true);
        var parts = text[1..].Split(':', 2);
        RequireCSharp("set", parts.Length == 2 ? parts[0] : null);
        return parts[^1];
    }

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    private static void RequireCSharp(string command, string? source)
    {
        if (source is not null && CellLanguages.Find(source) != CellLanguage.CSharp)
            throw new OtherLanguageException($"#!{command}: there is no kernel '{source}' here to take a value from; this engine runs C# alone");
    }

    private static string? Option(string arguments, string name) =>
        Regex.Match(arguments, $"""--{name}[\s=]+("(?<text>[^"]*)"|(?<text>\S+))""") is { Success: true } match ? match.Groups["text"].Value : null;

    // What is left without options.
    [GeneratedRegex("""^(--\S+\s+\S+\s+)*(?<name>[\w@]+)(\s+--.*)?$""")]
    private static partial Regex Shared { get; }
}
