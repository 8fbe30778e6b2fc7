using Engine.Notebooks.Outputs;

namespace Notebooks.Tests;

/// <summary>What a reader reads of an output.</summary>
internal static class OutputTexts
{
    public static IEnumerable<string> Of(Output output) => output switch
    {
        StreamOutput stream => [stream.Text],
        DataOutput data => Of(data.Data),
        _ => [],
    };

    private static IEnumerable<string> Of(MimeBundle data) =>
        data.Types.Where(mime => mime is MimeType.Text or MimeType.Markdown or MimeType.Latex).Select(mime => data.Text(mime) ?? "");
}
