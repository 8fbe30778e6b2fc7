using System.IO.Enumeration;
using System.Text.Json.Nodes;
using Engine.Host.Jupyter.Protocol;

namespace Engine.Host.Jupyter;

/// <summary>The cells that were run since the kernel started.</summary>
internal sealed class HistoryRequests
{
    // Earlier sessions are not kept, so there is only one.
    private const int Session = 1;

    private readonly List<(int Line, string Input, string? Output)> _entries = [];

    /// <summary>Adds a cell.</summary>
    /// <param name="line">Its execution count.</param>
    /// <param name="input">Its code.</param>
    /// <param name="output">Its result as plain text, if it has one.</param>
    public void Add(int line, string input, string? output) => _entries.Add((line, input, output));

    /// <summary>Answers a <c>history_request</c>.</summary>
    public JsonObject Handle(Message request)
    {
        var content = request.Content;
        var found = content.RequiredText("hist_access_type") switch
        {
            "tail" => _entries.TakeLast(content.Number("n") ?? _entries.Count),
            "range" => Range(content),
            "search" => Search(content),
            var other => throw new MalformedMessageException($"hist_access_type is '{other}', not tail, range or search"),
        };
        var withOutput = content.Flag("output", false);
        return Replies.Ok(("history", new JsonArray([.. found.Select(entry => Entry(entry, withOutput))])));
    }

    private IEnumerable<(int Line, string Input, string? Output)> Range(JsonObject content)
    {
        var (session, start, stop) = (content.Number("session") ?? 0, content.Number("start") ?? 1, content.Number("stop") ?? int.MaxValue);
        return session is 0 or Session ? _entries.Where(entry => entry.Line >= start && entry.Line < stop) : [];
    }

    private IEnumerable<(int Line, string Input, string? Output)> Search(JsonObject content)
    {
        var pattern = content.Text("pattern") ?? "*";
        var found = _entries.Where(entry => FileSystemName.MatchesSimpleExpression(pattern, entry.Input, ignoreCase: false));
        if (content.Flag("unique", false))
            found = found.Reverse().DistinctBy(entry => entry.Input).Reverse();
        return found.TakeLast(content.Number("n") ?? int.MaxValue);
    }

    private static JsonArray Entry((int Line, string Input, string? Output) entry, bool withOutput) => new(
        Session, entry.Line, withOutput ? new JsonArray(entry.Input, entry.Output) : JsonValue.Create(entry.Input));
}
