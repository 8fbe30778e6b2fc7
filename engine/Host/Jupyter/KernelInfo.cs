using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Engine.Host.Jupyter.Protocol;
using Engine.Notebooks;

namespace Engine.Host.Jupyter;

/// <summary>Who the kernel is.</summary>
internal static class KernelInfo
{
    private static readonly string Version = typeof(KernelInfo).Assembly.GetName().Version!.ToString(3);

    public static JsonObject Reply() => Replies.Ok(
        ("protocol_version", Message.ProtocolVersion),
        ("implementation", "activation-notebooks"),
        ("implementation_version", Version),
        ("language_info", Language()),
        ("banner", $"C# on {RuntimeInformation.FrameworkDescription}"),
        ("debugger", false),
        ("help_links", new JsonArray(
            new JsonObject { ["text"] = "C# reference", ["url"] = "https://learn.microsoft.com/dotnet/csharp/" },
            new JsonObject { ["text"] = ".NET API", ["url"] = "https://learn.microsoft.com/dotnet/api/" },
            new JsonObject { ["text"] = "Plotly.NET", ["url"] = "https://plotly.net/" })));

    /// <summary>What a front end stores in the notebook's metadata; the same as a run stores.</summary>
    private static JsonObject Language() =>
        new(KernelMetadata.Language.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)JsonValue.Create(entry.Value))));
}
