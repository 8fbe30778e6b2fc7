using System.Text.Json;
using System.Text.Json.Nodes;
using Engine.Display;
using Engine.Scripting;

namespace Engine.Jupyter.Installation;

/// <summary>The folder by which Jupyter knows a kernel: how to start it, its logo, and what its outputs load.</summary>
/// <param name="Directory">Its path, which ends in the kernel's name.</param>
internal sealed record KernelSpec(string Directory)
{
    private const string Maker = "activation-notebooks";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly string[] Logos = ["logo-32x32.png", "logo-64x64.png", "logo-svg.svg"];

    /// <summary>The engine's copy that the kernel runs from.</summary>
    public string EngineDirectory => Path.Combine(Directory, "engine");

    /// <summary>Whether there is a kernelspec.</summary>
    public bool Exists => File.Exists(JsonPath);

    /// <summary>Whether this engine has written it.</summary>
    public bool IsOurs => Exists && Read() is { } spec && spec["metadata"]?["maker"]?.ToString() == Maker;

    /// <summary>What runs the kernel that is there now.</summary>
    public string Describe() => Read()?["argv"]?.ToJsonString() ?? "an unreadable kernel.json";

    private string JsonPath => Path.Combine(Directory, "kernel.json");

    /// <summary>Writes everything but the engine.</summary>
    public void Write()
    {
        foreach (var logo in Logos)
            Resource.CopyTo($"Logo/{logo}", Path.Combine(Directory, logo));
        PlotlyScript.WriteTo(Path.Combine(Directory, "plotly.min.js"));
        // Last: a kernel is there when its kernel.json is.
        File.WriteAllText(JsonPath, Json().ToJsonString(Indented) + "\n");
    }

    /// <summary>Removes it with all that is in it.</summary>
    public void Delete() => System.IO.Directory.Delete(Directory, recursive: true);

    private JsonObject Json() => new()
    {
        ["argv"] = new JsonArray(DotnetHost.Path, Path.Combine(EngineDirectory, "Engine.dll"), "kernel", "{connection_file}"),
        ["display_name"] = ".NET (C#)",
        ["language"] = "C#",
        ["interrupt_mode"] = "message",
        // Memory that is either writable or executable takes a second mapping and time at each start.
        ["env"] = new JsonObject { ["DOTNET_EnableWriteXorExecute"] = "0" },
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
