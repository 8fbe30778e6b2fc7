using System.Text;
using Neural.Display;

namespace Neural.Coursework;

/// <summary>How the answers to a quiz are.</summary>
/// <param name="Marks">In the order of the questions.</param>
[TypeFormatterSource(typeof(AsMarkdown), AsMarkdown.MimeType, AsMarkdown.Text)]
public sealed record QuizResult(IReadOnlyList<QuizMark> Marks)
{
    /// <summary>How many are right.</summary>
    public int Right => Marks.Count(mark => mark == QuizMark.Right);

    /// <summary>As Markdown: a line for every question, or one for all as long as none is answered.</summary>
    public string ToMarkdown()
    {
        if (Marks.All(mark => mark == QuizMark.Unanswered))
            return "**No answers yet.** Put a letter between each pair of quotation marks, and run the cell.\n";
        var markdown = new StringBuilder($"**{this}**\n\n");
        foreach (var (i, mark) in Marks.Index())
            markdown.Append($"- Question {i + 1}: {Text(mark, i + 1)}\n");
        return markdown.ToString();
    }

    /// <summary>In one line, such as <c>2 of 3 right</c>.</summary>
    public override string ToString() => $"{Right} of {Marks.Count} right";

    private static string Text(QuizMark mark, int question) => mark switch
    {
        QuizMark.Right => "✓ right",
        QuizMark.Wrong => $"✗ not yet; read the reason for your letter under question {question}",
        _ => "no answer yet",
    };
}
