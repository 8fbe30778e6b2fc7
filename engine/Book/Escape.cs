using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Engine.Book;

/// <summary>Text made safe for markup.</summary>
internal static class Escape
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Escapes text for an element or a quoted attribute; line ends stay as they are.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>HTML that shows the text.</returns>
    public static string Html(string text) =>
        Encoder.Encode(text).Replace("&#xA;", "\n").Replace("&#x9;", "\t").Replace("&#xD;", "").Replace("&#x27;", "'");
}
