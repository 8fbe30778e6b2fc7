using System.Text;

namespace Engine.Notebooks;

/// <summary>A file that is no notebook this engine can read; the message is one line.</summary>
internal sealed class NotebookFormatException : Exception
{
    private const int LongestQuote = 60;

    /// <summary>Says what is wrong with a file.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="problem">Where it is and what it is.</param>
    /// <param name="inner">The parser's own error, if there is one.</param>
    public NotebookFormatException(string file, string problem, Exception? inner = null)
        : base($"{file}: {problem}", inner) => Problem = problem;

    /// <summary>Where it is and what it is, without the file.</summary>
    public string Problem { get; }

    /// <summary>Quotes a piece of the file so that the message stays one short line.</summary>
    /// <param name="text">Text found in the file.</param>
    /// <returns>The text in single quotes, control characters escaped, cut at 60 characters.</returns>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("'");
        foreach (var c in text.Take(LongestQuote))
            quoted.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? $"\\u{(int)c:x4}" : c);
        return quoted.Append(text.Length > LongestQuote ? "…'" : "'").ToString();
    }
}
