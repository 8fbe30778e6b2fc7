using System.Text.Json.Nodes;
using Engine.Documents;

namespace Engine.Execution;

/// <summary>The notebook metadata by which front ends choose a kernel and colour the code.</summary>
internal static class KernelMetadata
{
    private static readonly (string Key, string Value)[] Kernel =
        [("display_name", ".NET (C#)"), ("language", "C#"), ("name", ".net-csharp")];

    private static readonly (string Key, string Value)[] Language =
        [("file_extension", ".cs"), ("mimetype", "text/x-csharp"), ("name", "C#"), ("pygments_lexer", "csharp"), ("version", "14.0")];

    /// <summary>Sets the kernel and the language; everything else that the metadata holds stays.</summary>
    public static void Stamp(Notebook notebook)
    {
        Set(Section(notebook.Metadata, "kernelspec"), Kernel);
        Set(Section(notebook.Metadata, "language_info"), Language);
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
        {
            // Assigning anew would move nothing, but would make an equal node of another origin.
            if (section[key] is not JsonValue present || !present.TryGetValue<string>(out var text) || text != value)
                section[key] = value;
        }
    }
}
