using System.Text.Json.Nodes;
using Engine.Host.Jupyter.Protocol;
using Engine.Notebooks.Outputs;
using Engine.Scripting;
using Engine.Assistance;

namespace Engine.Host.Jupyter;

/// <summary>Helps whoever writes a cell.</summary>
internal sealed class AssistanceRequests(ScriptSession session)
{
    private readonly SessionWorkspace _workspace = new(session);

    /// <summary>Answers an <c>is_complete_request</c>.</summary>
    public JsonObject IsComplete(Message request)
    {
        var found = Completeness.Of(request.Content.RequiredText("code"));
        var reply = new JsonObject { ["status"] = found.Status };
        if (found.Status == "incomplete")
            reply["indent"] = found.Indent;
        return reply;
    }

    /// <summary>Answers a <c>complete_request</c>.</summary>
    public JsonObject Complete(Message request)
    {
        var place = Cursor.Read(request.Content);
        var found = Completions.FindAsync(_workspace, place.Code, place.Position).GetAwaiter().GetResult();
        var (start, end) = (place.Count(found.Start), place.Count(found.End));
        var types = found.Items.Select(item => new JsonObject
        {
            ["text"] = item.Text,
            ["type"] = item.Kind,
            ["start"] = start,
            ["end"] = end,
        });
        return Replies.Ok(
            ("matches", new JsonArray([.. found.Items.Select(item => JsonValue.Create(item.Text))])),
            ("cursor_start", start),
            ("cursor_end", end),
            ("metadata", new JsonObject { ["_jupyter_types_experimental"] = new JsonArray([.. types]) }));
    }

    /// <summary>Answers an <c>inspect_request</c>.</summary>
    public JsonObject Inspect(Message request)
    {
        var place = Cursor.Read(request.Content);
        var text = Inspection.DescribeAsync(_workspace, place.Code, place.Position).GetAwaiter().GetResult();
        var data = new JsonObject();
        if (text is not null)
            data[MimeType.Text] = text;
        return Replies.Ok(("found", text is not null), ("data", data), ("metadata", new JsonObject()));
    }
}
