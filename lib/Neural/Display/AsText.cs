using System.Globalization;
using System.Net;

namespace Neural.Display;

/// <summary>Shows a value as its own text, in every culture the same, rather than as a tree of its properties.</summary>
internal sealed class AsText
{
    public const string MimeType = "text/plain";

    /// <summary>The formatters: as text, and as HTML for a value in a table or a list that a host shows as HTML.</summary>
    public TypeFormatter[] CreateTypeFormatters() =>
    [
        new(MimeType, Text),
        new("text/html", value => $"<pre>{WebUtility.HtmlEncode(Text(value))}</pre>"),
    ];

    /// <summary>The value as it prints itself where the decimal point is a point.</summary>
    public static string Text(object value)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            return value.ToString() ?? "";
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
