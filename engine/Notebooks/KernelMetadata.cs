using System.Text.Json.Nodes;
using Engine.Notebooks.Json;

namespace Engine.Notebooks;

/// <summary>The notebook metadata by which front ends choose a kernel and colour the code.</summary>
internal static class KernelMetadata
{
    /// <summary>The kernelspec that the notebooks ask for: .NET Interactive's, whose place this engine takes.</summary>
    public const string KernelName = ".net-csharp";

    /// <summary>What people call the kernel.</summary>
    public const string DisplayName = ".NET (C#)";

    /// <summary>What front ends call the language: a name that VS Code, CodeMirror and Pygments know.</summary>
    public const string LanguageName = "csharp";

    /// <summary>The version of C# that cells are written in: the platform's own, for the compiler that is used here knows newer ones.</summary>
    public const string LanguageVersion = "14.0";

    private static readonly (string Key, string Value)[] Kernel =
        [("display_name", DisplayName), ("language", LanguageName), ("name", KernelName)];

    /// <summary>Jupyter's <c>language_info</c>, as the kernel tells it and a notebook stores it.</summary>
    public static IReadOnlyList<(string Key, string Value)> Language { get; } =
        [("file_extension", ".cs"), ("mimetype", "text/x-csharp"), ("name", LanguageName), ("pygments_lexer", "csharp"), ("version", LanguageVersion)];

    // As kernels of C# name it: this one, .NET Interactive, and VS Code for a notebook of several languages.
    private static readonly HashSet<string> CSharpNames =
        new(StringComparer.OrdinalIgnoreCase) { LanguageName, "C#", KernelName, "polyglot-notebook", "dotnet-interactive" };

    /// <summary>The language of a notebook that is not in C#; null for one that is, or that does not say.</summary>
    /// <param name="notebook">The notebook.</param>
    public static string? OtherLanguage(Notebook notebook)
    {
        var metadata = notebook.Metadata;
        string?[] names = [Name(metadata, "kernelspec", "language"), Name(metadata, "language_info", "name"), Name(metadata, "kernelspec", "name")];
        return names.OfType<string>().Any(CSharpNames.Contains) || notebook.Cells.Any(cell => cell.Language is { } own && CSharpNames.Contains(own))
            ? null
            : names.FirstOrDefault(name => name is not null);
    }

    private static string? Name(JsonObject metadata, string section, string key) => MultilineText.Join((metadata[section] as JsonObject)?[key]);

    /// <summary>The metadata of a notebook that this engine has run.</summary>
    /// <param name="metadata">What was there before; it is left as it is.</param>
    /// <returns>A copy with the kernel and the language set; everything else stays.</returns>
    public static JsonObject Stamp(JsonObject metadata)
    {
        var stamped = metadata.DeepClone().AsObject();
        Set(Section(stamped, "kernelspec"), Kernel);
        Set(Section(stamped, "language_info"), Language);
        return stamped;
    }

    private static JsonObject Section(JsonObject metadata, string name)
    {
        if (metadata[name] is JsonObject section)
            return section;
        metadata[name] = section = [];
        return section;
    }

    private static void Set(JsonObject section, IEnumerable<(string Key, string Value)> entries)
    {
        foreach (var (key, value) in entries)
            section[key] = value;
    }
}
