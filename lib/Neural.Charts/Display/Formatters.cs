using System.Net;
using Microsoft.DotNet.Interactive.Formatting;
using Neural.Charts.Course;
using Neural.Charts.Statistics;
using Plotly.NET;

namespace Neural.Charts;

/// <summary>Teaches the notebook's host to display charts, tables and what charts are made of.</summary>
/// <remarks>
/// This runs before the first value of this library exists. Those of <c>Neural</c> exist earlier, and say by an attribute how
/// they are shown.
/// </remarks>
internal static class Formatters
{
    public const string Plotly = "application/vnd.plotly.v1+json";
    public const string Html = "text/html";
    public const string Markdown = "text/markdown";
    public const string PlainText = "text/plain";

    public static void Register()
    {
        Register<GenericChart>(
            (Plotly, FigureJson.Of),
            (Html, FigureHtml.Of),
            (PlainText, Description.Of));
        Register<LiveFigure>(
            (Plotly, figure => figure.ToJson()),
            (Html, FigureHtml.Of),
            (PlainText, figure => figure.Description));
        Register<Table>((Markdown, table => table.ToMarkdown()), (PlainText, table => table.ToString()));
        RegisterText<LivePanel>();
        RegisterText<Step>();
        RegisterText<Branch>();
        RegisterText<Series>();
        RegisterText<Band>();
        RegisterText<Note>();
        RegisterText<LabeledValue>();
        RegisterText<PlaneClassifier>();
        RegisterText<NetworkColumn>();
        RegisterText<MeanInterval>();
        RegisterText<PairedTest>();
    }

    // As HTML, too, for a value in a list that a host shows as HTML.
    private static void RegisterText<T>()
        where T : class
    {
        Formatter.Register<T>(value => value.ToString()!, PlainText);
        Formatter.Register<T>(value => $"<pre>{WebUtility.HtmlEncode(value.ToString())}</pre>", Html);
        Formatter.SetPreferredMimeTypesFor(typeof(T), PlainText);
    }

    private static void Register<T>(params (string MimeType, Func<T, string> Format)[] formatters)
    {
        foreach (var (mimeType, format) in formatters)
            Formatter.Register(format, mimeType);
        Formatter.SetPreferredMimeTypesFor(typeof(T), [.. formatters.Select(f => f.MimeType)]);
    }
}
