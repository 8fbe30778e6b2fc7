using System.Text;
using Neural.Display;

namespace Neural.Coursework;

/// <summary>The verdicts of several checks.</summary>
/// <param name="Verdicts">In the order of the checks.</param>
[TypeFormatterSource(typeof(AsMarkdown), AsMarkdown.MimeType, AsMarkdown.Text)]
public sealed record Report(IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>How many are right.</summary>
    public int Right => Verdicts.Count(verdict => verdict.IsRight);

    /// <summary>As Markdown: a line for every check.</summary>
    public string ToMarkdown()
    {
        var markdown = new StringBuilder($"**{Right} of {Verdicts.Count} right**\n\n");
        foreach (var verdict in Verdicts)
            markdown.Append($"- {verdict.Text}\n");
        return markdown.ToString();
    }

    /// <summary>In one line, such as <c>3 of 4 right</c>.</summary>
    public override string ToString() => $"{Right} of {Verdicts.Count} right";
}
