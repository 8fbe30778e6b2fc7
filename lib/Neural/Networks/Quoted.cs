using System.Text.Encodings.Web;

namespace Neural.Networks;

/// <summary>Text from elsewhere as it stands in a message: in quotes, on one line, not too long.</summary>
internal static class Quoted
{
    private const int Longest = 60;
    private const int Most = 6;

    public static string Text(string text)
    {
        var shown = text.Length > Longest ? text[..Longest] : text;
        return $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(shown)}{(text.Length > Longest ? "…" : "")}\"";
    }

    /// <summary>Such as <c>"a", "b"</c>; of many, the first ones and how many there are.</summary>
    public static string List(IReadOnlyCollection<string> texts) =>
        string.Join(", ", texts.Take(Most).Select(Text)) + (texts.Count > Most ? $", … ({texts.Count} in all)" : "");
}
