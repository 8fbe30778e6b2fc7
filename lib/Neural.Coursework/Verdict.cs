using System.Text;
using Neural.Display;

namespace Neural.Coursework;

/// <summary>What a check has found.</summary>
/// <param name="Title">What was checked, such as <c>sigmoid</c>.</param>
/// <param name="Extent">How much was tried, such as <c>87 inputs, within 1e-09 of the value</c>.</param>
/// <param name="Findings">What is not right; empty if everything is.</param>
/// <param name="Mistake">The mistake that explains it, if one does.</param>
[TypeFormatterSource(typeof(AsMarkdown), AsMarkdown.MimeType, AsMarkdown.Text)]
public sealed record Verdict(string Title, string Extent, IReadOnlyList<Finding> Findings, Explanation? Mistake = null)
{
    private const int Shown = 4;

    /// <summary>Whether everything is right.</summary>
    public bool IsRight => Findings.Count == 0;

    /// <summary>In one line.</summary>
    public string Text => IsRight
        ? $"✓ Right: {Title} ({Extent})"
        : $"✗ Not yet: {Title}: {OneLine(Findings[0])}{(Mistake is null ? "" : $". Hint: {Mistake.Hint}")}";

    /// <summary>As Markdown: a sentence, the first places that are not right, a hint.</summary>
    public string ToMarkdown()
    {
        if (IsRight)
            return $"**✓ Right: {Title}** ({Extent})";
        var markdown = new StringBuilder($"**✗ Not yet: {Title}** ({Extent})\n\n| where | expected | yours |\n|---|---|---|\n");
        foreach (var finding in Findings.Take(Shown))
            markdown.Append($"| {Cell(finding.Where)} | {Cell(finding.Expected)} | {Cell(finding.Actual)} |\n");
        if (Findings.Count > Shown)
            markdown.Append($"\nand {Findings.Count - Shown} more.\n");
        if (Mistake is not null)
            markdown.Append($"\n**Hint** ({Mistake.Name}): {Mistake.Hint}\n");
        return markdown.ToString();
    }

    /// <inheritdoc cref="Text"/>
    public override string ToString() => Text;

    private static string OneLine(Finding finding) => $"{finding.Where}: expected {finding.Expected}, got {finding.Actual}";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
