using System.Text.Json.Nodes;
using Engine.Notebooks.Outputs;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Events;

namespace Interactive.Tests;

/// <summary>What .NET Interactive says of a cell, as a notebook stores it.</summary>
internal static class KernelOutputs
{
    /// <summary>The outputs; what one stream says in several pieces is one, and a display that was updated is as it was to be last.</summary>
    /// <param name="events">What happened, in order.</param>
    public static IReadOnlyList<Output> Of(IEnumerable<KernelEvent> events)
    {
        List<Output> outputs = [];
        foreach (var happened in events)
        {
            if (happened is DisplayedValueUpdated { Value: not InstallPackagesMessage } update)
            {
                // By no id: the handle that .NET Interactive gives has another than what it displayed, and so updates nothing there.
                outputs[outputs.FindLastIndex(shown => shown is DisplayOutput)] = new DisplayOutput(Bundle(update));
                continue;
            }
            if (Of(happened) is not { } output)
                continue;
            if (output is StreamOutput { Name: var name, Text: var text } && outputs is [.., StreamOutput last] && last.Name == name)
                outputs[^1] = last with { Text = last.Text + text };
            else
                outputs.Add(output);
        }
        return outputs;
    }

    private static Output? Of(KernelEvent happened) => happened switch
    {
        StandardOutputValueProduced e => new StreamOutput("stdout", Text(e)),
        StandardErrorValueProduced e => new StreamOutput("stderr", Text(e)),
        // What a package's installation says is gone when the cell has ended.
        DisplayEvent { Value: InstallPackagesMessage } => null,
        ReturnValueProduced e => new ResultOutput(null, Bundle(e)),
        DisplayedValueProduced e => new DisplayOutput(Bundle(e)),
        CommandFailed e => ErrorOutput.OneLine(e.Exception?.GetType().Name ?? "Error", e.Message),
        // What the compiler has to say, which the tool writes on stderr: a notebook gives it no reason.
        DiagnosticsProduced { FormattedDiagnostics: { Count: > 0 } said } =>
            new StreamOutput("stderr", string.Concat(said.Select(value => value.Value))),
        _ => null,
    };

    private static string Text(DisplayEvent e) => string.Concat(e.FormattedValues.Select(value => value.Value));

    // No stored output has HTML, which not every reader may see.
    private static MimeBundle Bundle(DisplayEvent e) => e.FormattedValues
        .Where(value => value.MimeType != MimeType.Html)
        .Aggregate(MimeBundle.Empty, (bundle, value) => bundle.With(value.MimeType, Data(value.MimeType, value.Value)));

    private static JsonNode Data(string mime, string text) => MimeType.IsJson(mime) ? JsonNode.Parse(text)! : JsonValue.Create(text);
}
