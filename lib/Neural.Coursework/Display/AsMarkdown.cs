namespace Neural.Display;

/// <summary>Shows a verdict or a report as Markdown, which every front end shows, of an untrusted notebook, too.</summary>
internal sealed class AsMarkdown
{
    public const string MimeType = "text/markdown";
    public const string Plain = "text/plain";

    /// <summary>The formatters.</summary>
    public TypeFormatter[] CreateTypeFormatters() =>
    [
        new(MimeType, Markdown),
        new(Plain, value => value.ToString()!),
    ];

    private static string Markdown(object value) => value switch
    {
        Coursework.Verdict verdict => verdict.ToMarkdown(),
        Coursework.Report report => report.ToMarkdown(),
        _ => value.ToString()!,
    };
}
