using System.Text.Json.Nodes;
using Engine.Notebooks.Json;

namespace Engine.Notebooks.Outputs;

/// <summary>Text written to the console.</summary>
/// <param name="Name">"stdout" or "stderr".</param>
/// <param name="Text">The text, line ends included.</param>
internal sealed record StreamOutput(string Name, string Text) : Output
{
    /// <inheritdoc/>
    public override JsonObject ToJson() => new()
    {
        ["name"] = Name,
        ["output_type"] = "stream",
        ["text"] = MultilineText.Split(Text),
    };
}
