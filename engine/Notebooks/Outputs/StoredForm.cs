namespace Engine.Notebooks.Outputs;

/// <summary>What of an output is stored in the notebook.</summary>
/// <remarks>
/// A front end that distrusts the workspace picks HTML or SVG before anything else and then draws nothing, so neither
/// is stored where another representation carries the same.
/// </remarks>
internal static class StoredForm
{
    private static readonly string[] Safe =
        [MimeType.Plotly, MimeType.Png, MimeType.Jpeg, MimeType.Gif, MimeType.Markdown, MimeType.Latex];

    public static MimeBundle Of(MimeBundle formatted) =>
        Safe.Any(formatted.Contains) ? formatted.Without(MimeType.Html, MimeType.Svg) : formatted;
}
