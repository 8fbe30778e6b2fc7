using System.Text.Json.Nodes;
using Engine.Cells;
using Engine.Host.Jupyter.Protocol;
using Engine.Notebooks.Outputs;

namespace Engine.Host.Jupyter;

/// <summary>Publishes what a cell puts out, as caused by the request that runs the cell.</summary>
internal sealed class PublishedOutput(
    Message request, int count, FrontEnds frontEnds, InputRequests input, CancellationToken interrupt)
    : ICellOutput
{
    /// <summary>The cell's value as plain text, if it has one.</summary>
    public string? ResultText { get; private set; }

    public void Stream(string name, string text) =>
        frontEnds.Publish(request, "stream", new JsonObject { ["name"] = name, ["text"] = text });

    public void Display(MimeBundle data, string displayId) =>
        frontEnds.Publish(request, "display_data", Content(data, ("transient", Transient(displayId))));

    public void Update(MimeBundle data, string displayId) =>
        frontEnds.Publish(request, "update_display_data", Content(data, ("transient", Transient(displayId))));

    public void Result(MimeBundle data)
    {
        ResultText = data.Text(MimeType.Text);
        frontEnds.Publish(request, "execute_result", Content(data, ("execution_count", count)));
    }

    public void Clear(bool wait) => frontEnds.Publish(request, "clear_output", new JsonObject { ["wait"] = wait });

    public string? Ask(string prompt, bool isPassword) =>
        request.Content.Flag("allow_stdin", true)
            ? input.Ask(request, prompt, isPassword, interrupt)
            : throw new InvalidOperationException("the cell reads input, but this front end cannot ask for any");

    private JsonObject Content(MimeBundle data, (string Name, JsonNode Value) more) => new()
    {
        ["data"] = LiveForm.Of(data),
        ["metadata"] = new JsonObject(),
        [more.Name] = more.Value,
    };

    private static JsonObject Transient(string displayId) => new() { ["display_id"] = displayId };
}
