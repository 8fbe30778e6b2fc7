namespace Engine.Notebooks.Dib;

/// <summary>How a .dib file is divided.</summary>
internal static class DibSyntax
{
    /// <summary>The block of metadata, which is no cell.</summary>
    public const string Meta = "meta";

    /// <summary>The cells that are not run.</summary>
    public const string Markdown = "markdown";
    public const string Raw = "raw";

    /// <summary>The metadata of a notebook that has none.</summary>
    public const string DefaultMeta =
        """{"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"languageName":"csharp","name":"csharp"}]}}""";

    /// <summary>Whether a file is one, by its name.</summary>
    public static bool IsDib(string path) => path.EndsWith(".dib", StringComparison.OrdinalIgnoreCase);

    // Other lines that look alike, such as #!time, are a cell's own.
    private static readonly HashSet<string> Languages =
        [Meta, Markdown, Raw, KernelMetadata.LanguageName, "c#", "fsharp", "f#", "pwsh", "powershell", "html", "javascript", "js", "mermaid", "sql", "kql", "http", "value"];

    /// <summary>The blocks of a file, in order, each with its language and without blank lines around it.</summary>
    /// <param name="text">The file.</param>
    public static IEnumerable<(string Language, string Content)> Split(string text)
    {
        var (language, lines) = (KernelMetadata.LanguageName, new List<string>());
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (Begun(line) is not { } next)
            {
                lines.Add(line);
                continue;
            }
            yield return (language, Content(lines));
            (language, lines) = (next, []);
        }
        yield return (language, Content(lines));
    }

    private static string? Begun(string line) =>
        line.StartsWith("#!", StringComparison.Ordinal) && Languages.Contains(line[2..].Trim()) ? Canonical(line[2..].Trim()) : null;

    private static string Canonical(string language) => language == "c#" ? KernelMetadata.LanguageName : language;

    private static string Content(IEnumerable<string> lines) => string.Join('\n', lines).Trim('\n');
}
