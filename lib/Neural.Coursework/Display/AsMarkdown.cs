namespace Neural.Display;

/// <summary>Shows a verdict, a report or a quiz as Markdown, which every front end shows, of an untrusted notebook, too.</summary>
internal sealed class AsMarkdown
{
    public const string MimeType = "text/markdown";
    public const string Text = "text/plain";

    /// <summary>The formatters.</summary>
    public TypeFormatter[] CreateTypeFormatters() =>
    [
        new(MimeType, Markdown),
        new(Text, value => value.ToString()!),
    ];

    private static string Markdown(object value) => value switch
    {
        Coursework.Verdict verdict => verdict.ToMarkdown(),
        Coursework.Report report => report.ToMarkdown(),
        Coursework.QuizResult quiz => quiz.ToMarkdown(),
        _ => value.ToString()!,
    };
}
