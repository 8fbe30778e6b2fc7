namespace Engine.Scripting;

/// <summary>What a part of a cell is written in.</summary>
internal enum CellLanguage
{
    /// <summary>It is run.</summary>
    CSharp,

    /// <summary>It is shown, as are the next ones.</summary>
    Markdown,
    Html,
    JavaScript,
    Mermaid,

    /// <summary>The path of a notebook whose cells are run.</summary>
    Notebook,

    /// <summary>The name of a command that asks about the session or the engine.</summary>
    Question,
}

/// <summary>The names by which cells begin a part in another language.</summary>
internal static class CellLanguages
{
    private static readonly Dictionary<string, CellLanguage> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["csharp"] = CellLanguage.CSharp,
        ["c#"] = CellLanguage.CSharp,
        ["markdown"] = CellLanguage.Markdown,
        ["html"] = CellLanguage.Html,
        ["javascript"] = CellLanguage.JavaScript,
        ["js"] = CellLanguage.JavaScript,
        ["mermaid"] = CellLanguage.Mermaid,
    };

    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        "fsharp", "f#", "pwsh", "powershell", "sql", "kql", "r", "python", "http", "httprequest", "vbnet", "vb", "connect", "ipython",
    };

    /// <summary>The language of this name, or null where there is none.</summary>
    public static CellLanguage? Find(string name) => Known.TryGetValue(name, out var language) ? language : null;

    /// <summary>Whether .NET Interactive has, or connects to, a kernel of this name, and this engine has not.</summary>
    public static bool IsOther(string name) => Others.Contains(name) || name.StartsWith("sql-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("kql-", StringComparison.OrdinalIgnoreCase);
}
