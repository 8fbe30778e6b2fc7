namespace Engine.Notebooks.Outputs;

/// <summary>The MIME types the engine itself reads or writes.</summary>
internal static class MimeType
{
    /// <summary>Plain text.</summary>
    public const string Text = "text/plain";

    /// <summary>HTML.</summary>
    public const string Html = "text/html";

    /// <summary>Markdown.</summary>
    public const string Markdown = "text/markdown";

    /// <summary>LaTeX.</summary>
    public const string Latex = "text/latex";

    /// <summary>A PNG picture, in base64.</summary>
    public const string Png = "image/png";

    /// <summary>A JPEG picture, in base64.</summary>
    public const string Jpeg = "image/jpeg";

    /// <summary>A GIF picture, in base64.</summary>
    public const string Gif = "image/gif";

    /// <summary>An SVG picture, as text.</summary>
    public const string Svg = "image/svg+xml";

    /// <summary>A script.</summary>
    public const string JavaScript = "application/javascript";

    /// <summary>JSON of any shape.</summary>
    public const string Json = "application/json";

    /// <summary>A plotly.js figure.</summary>
    public const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>Whether the type's data is JSON of any shape and not text.</summary>
    /// <param name="mime">A MIME type.</param>
    /// <returns>True for application/json and application/…+json.</returns>
    public static bool IsJson(string mime) =>
        mime.StartsWith("application/", StringComparison.Ordinal)
        && (mime == Json || mime.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>Whether nbformat stores the type as a list of lines.</summary>
    /// <param name="mime">A MIME type.</param>
    /// <returns>True for text and the two other types that are text.</returns>
    public static bool IsMultiline(string mime) =>
        mime.StartsWith("text/", StringComparison.Ordinal) || mime is Svg or JavaScript;
}
