using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace Neural.Charts;

/// <summary>Teaches the notebook's host to display charts, tables and formulas.</summary>
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
        Register<Table>((Markdown, table => table.ToMarkdown()), (PlainText, table => table.ToString()));
    }

    private static void Register<T>(params (string MimeType, Func<T, string> Format)[] formatters)
    {
        foreach (var (mimeType, format) in formatters)
            Formatter.Register(format, mimeType);
        Formatter.SetPreferredMimeTypesFor(typeof(T), [.. formatters.Select(f => f.MimeType)]);
    }
}
