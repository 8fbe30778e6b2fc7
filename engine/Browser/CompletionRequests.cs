using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using Engine.Scripting.Completion;

namespace Engine.Browser;

/// <summary>What the editor of a cell asks for.</summary>
[SupportedOSPlatform("browser")]
internal static partial class CompletionRequests
{
    /// <summary>The names that may be typed in a cell.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="position">Where in it, in units of UTF-16, as JavaScript counts.</param>
    /// <returns>JSON: <c>from</c>, where the text begins that a name replaces, and <c>items</c>, each with <c>label</c>, <c>type</c> and perhaps <c>detail</c>.</returns>
    [JSExport]
    internal static async Task<string> CompleteAsync(string code, int position)
    {
        // As in RunAsync: the compiler may wait.
        await Task.Yield();
        var (start, names) = new CellNames(await PageSession.GetAsync()).Find(code, position);
        return new JsonObject { ["from"] = start, ["items"] = new JsonArray([.. names.Select(Item)]) }.ToJsonString();
    }

    private static JsonNode Item(OfferedName name)
    {
        var item = new JsonObject { ["label"] = name.Label, ["type"] = name.Kind };
        if (name.Detail is { } detail)
            item["detail"] = detail;
        return item;
    }
}
