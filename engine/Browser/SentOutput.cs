using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using Engine.Cells;
using Engine.Notebooks.Outputs;

namespace Engine.Browser;

/// <summary>Sends a cell's outputs to the page, as the messages of Jupyter that they are stored by.</summary>
[SupportedOSPlatform("browser")]
internal sealed partial class SentOutput(int cell) : ICellOutput
{
    public void Stream(string name, string text) => Send("stream", new() { ["name"] = name, ["text"] = text });

    public void Display(MimeBundle data, string displayId) => Send("display_data", Content(data, displayId));

    public void Update(MimeBundle data, string displayId) => Send("update_display_data", Content(data, displayId));

    public void Result(MimeBundle data) => Send("execute_result", Content(data, ""));

    public void Clear(bool wait) => Send("clear_output", new() { ["wait"] = wait });

    // There is nobody to ask: a worker cannot wait for its page.
    public string? Ask(string prompt, bool isPassword) => null;

    private static JsonObject Content(MimeBundle data, string displayId) =>
        new() { ["data"] = StoredForm.Of(data).ToJson(), ["display_id"] = displayId };

    private void Send(string type, JsonObject content) => Send(cell, type, content.ToJsonString());

    [JSImport("send", "page")]
    private static partial void Send(int cell, string type, string content);
}
