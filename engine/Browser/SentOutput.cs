using System.Diagnostics;
using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text;
using System.Text.Json.Nodes;
using Engine.Cells;
using Engine.Notebooks.Outputs;

namespace Engine.Browser;

/// <summary>Sends a cell's outputs to the page, as the messages of Jupyter that they are stored by.</summary>
[SupportedOSPlatform("browser")]
internal sealed partial class SentOutput(int cell) : ICellOutput
{
    // A page is drawn no more often; a cell that prints in a loop must not fill its queue.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15);

    private readonly StringBuilder _text = new();
    private string _stream = "";
    private long _sent;

    public void Stream(string name, string text)
    {
        if (name != _stream)
            Flush();
        _stream = name;
        _text.Append(text);
        if (Stopwatch.GetElapsedTime(_sent) > Pause)
            Flush();
    }

    public void Display(MimeBundle data, string displayId) => Send("display_data", Content(data, displayId));

    // Many times a second, for a figure that moves: as it is, without sorting what a notebook stores sorted.
    public void Update(MimeBundle data, string displayId)
    {
        var entries = StoredForm.Of(data).Select(entry => $"\"{entry.Key}\":{entry.Value!.ToJsonString()}");
        Flush();
        Send(cell, "update_display_data", $"{{\"data\":{{{string.Join(',', entries)}}},\"display_id\":\"{displayId}\"}}");
    }

    public void Result(MimeBundle data) => Send("execute_result", Content(data, ""));

    public void Clear(bool wait) => Send("clear_output", new() { ["wait"] = wait });

    // There is nobody to ask: a worker cannot wait for its page.
    public string? Ask(string prompt, bool isPassword) => null;

    /// <summary>Sends what was printed and has not been sent.</summary>
    public void Flush()
    {
        if (_text.Length == 0)
            return;
        var content = new JsonObject { ["name"] = _stream, ["text"] = _text.ToString() };
        _text.Clear();
        _sent = Stopwatch.GetTimestamp();
        Send(cell, "stream", content.ToJsonString());
    }

    private static JsonObject Content(MimeBundle data, string displayId) =>
        new() { ["data"] = StoredForm.Of(data).ToJson(), ["display_id"] = displayId };

    private void Send(string type, JsonObject content)
    {
        Flush();
        Send(cell, type, content.ToJsonString());
    }

    [JSImport("send", "page")]
    private static partial void Send(int cell, string type, string content);
}
