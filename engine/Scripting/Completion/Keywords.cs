namespace Engine.Scripting.Completion;

/// <summary>The keywords that are offered: those that somebody types often enough.</summary>
internal static class Keywords
{
    /// <summary>Where a type is named.</summary>
    public static IReadOnlyList<string> Types { get; } =
        ["bool", "byte", "char", "decimal", "double", "float", "int", "long", "object", "short", "string", "uint", "ulong", "void"];

    /// <summary>Where an expression begins.</summary>
    public static IReadOnlyList<string> Expressions { get; } =
        [.. Types, "await", "base", "checked", "default", "false", "from", "nameof", "new", "null", "out", "ref", "stackalloc", "this", "throw", "true", "typeof", "var"];

    /// <summary>Where a statement, or a declaration, begins.</summary>
    public static IReadOnlyList<string> Statements { get; } =
    [
        .. Expressions, "abstract", "async", "break", "case", "catch", "class", "const", "continue", "do", "else", "enum", "finally", "for", "foreach",
        "if", "interface", "internal", "lock", "override", "private", "protected", "public", "readonly", "record", "required", "return",
        "sealed", "static", "struct", "switch", "try", "using", "virtual", "while", "yield",
    ];
}
