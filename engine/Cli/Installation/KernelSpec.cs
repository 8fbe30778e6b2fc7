using System.Text.Json;
using System.Text.Json.Nodes;
using Engine.Host;
using Engine.Host.Jupyter.Protocol;
using Engine.Notebooks;
using Engine.Notebooks.Files;

namespace Engine.Cli.Installation;

/// <summary>The folder by which Jupyter knows a kernel: how to start it, its logo, and how classic Notebook draws its figures.</summary>
/// <param name="Directory">Its path, which ends in the kernel's name.</param>
internal sealed record KernelSpec(string Directory)
{
    private const string Maker = "activation-notebooks";
    private const string JsonFile = "kernel.json";
    private const string EngineFolder = "engine";

    private static readonly EmbeddedFiles Embedded = new(typeof(KernelSpec).Assembly);
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly string[] Logos = ["logo-32x32.png", "logo-64x64.png", "logo-svg.svg"];

    /// <summary>Whether there is a kernelspec.</summary>
    public bool Exists => File.Exists(JsonPath);

    /// <summary>Whether this engine has written it.</summary>
    public bool IsOurs => Exists && Read() is { } spec && spec["metadata"]?["maker"]?.ToString() == Maker;

    /// <summary>What runs the kernel that is there now.</summary>
    public string Describe() => Read()?["argv"]?.ToJsonString() ?? "an unreadable kernel.json";

    private string JsonPath => Path.Combine(Directory, JsonFile);

    /// <summary>Writes it.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Null, or why the kernel is not compiled ahead of time and starts slowly.</returns>
    public Task<string?> WriteAsync(CancellationToken cancel) => DraftFolder.WriteAsync(Directory, async draft =>
    {
        var slow = await HostCopy.WriteAsync(Path.Combine(draft, EngineFolder), cancel);
        foreach (var logo in Logos)
            Embedded.CopyTo($"Logo/{logo}", Path.Combine(draft, logo));
        FrontEndScripts.WritePlotly(draft);
        await File.WriteAllTextAsync(Path.Combine(draft, "kernel.js"), FrontEndScripts.Classic, cancel);
        await File.WriteAllTextAsync(Path.Combine(draft, JsonFile), Json().ToJsonString(Indented) + "\n", cancel);
        return slow;
    });

    /// <summary>Removes it with all that is in it.</summary>
    public void Delete() => DraftFolder.Delete(Directory);

    private JsonObject Json() => new()
    {
        ["argv"] = new JsonArray(Dotnet.Path, Path.Combine(Directory, EngineFolder, $"{HostCopy.Program}.dll"), "kernel", "{connection_file}"),
        ["display_name"] = KernelMetadata.DisplayName,
        ["language"] = KernelMetadata.LanguageName,
        ["interrupt_mode"] = "message",
        ["kernel_protocol_version"] = Message.ProtocolVersion,
        ["env"] = new JsonObject
        {
            // Memory that is either writable or executable takes a second mapping and time at each start.
            ["DOTNET_EnableWriteXorExecute"] = "0",
            // Else messages, an interrupt among them, wait for a thread of the pool, and a cell may keep all of those busy.
            ["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1",
        },
        ["metadata"] = new JsonObject { ["debugger"] = false, ["maker"] = Maker },
    };

    private JsonObject? Read()
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(JsonPath)) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
