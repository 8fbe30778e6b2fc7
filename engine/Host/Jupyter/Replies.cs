using System.Text.Json.Nodes;
using Engine.Notebooks.Outputs;

namespace Engine.Host.Jupyter;

/// <summary>What replies have in common.</summary>
internal static class Replies
{
    public static JsonObject Ok(params (string Name, JsonNode? Value)[] fields)
    {
        var reply = new JsonObject { ["status"] = "ok" };
        foreach (var (name, value) in fields)
            reply[name] = value;
        return reply;
    }

    public static JsonObject Error(ErrorOutput error)
    {
        var reply = Describe(error);
        reply["status"] = "error";
        return reply;
    }

    /// <summary>The content of an <c>error</c> message.</summary>
    public static JsonObject Describe(ErrorOutput error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Value,
        ["traceback"] = new JsonArray([.. error.Traceback.Select(line => JsonValue.Create(line))]),
    };
}
