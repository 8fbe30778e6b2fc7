using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Engine.Conversion.Migration;

/// <summary>What will run here of somebody's notebooks, and what will not.</summary>
/// <param name="notebooks">Each with what was found in it.</param>
internal sealed class MigrationReport(IReadOnlyList<(string Path, IReadOnlyList<Finding> Findings)> notebooks)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private int Ready => notebooks.Count(notebook => !notebook.Findings.Any(finding => finding.IsBlocking));

    private string Summary => $"{Ready} of {notebooks.Count} {(notebooks.Count == 1 ? "notebook" : "notebooks")} can run as {(Ready == 1 ? "it is" : "they are")}";

    /// <summary>For a terminal: a line for each notebook and each finding.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var (path, findings) in notebooks)
        {
            text.Append($"{Verdict(findings),-8} {path}\n");
            foreach (var finding in findings)
                text.Append($"    {Place(finding)}{(finding.Text.Length > 0 ? $"{finding.Text}: " : "")}{finding.Advice}\n");
        }
        return text.Append(Summary).Append('\n').ToString();
    }

    /// <summary>For people: a section for each notebook that has findings.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder($"# Moving these notebooks\n\n{Summary}.\n\n| notebook | verdict | to change | to know |\n|---|---|--:|--:|\n");
        foreach (var (path, findings) in notebooks)
            text.Append($"| {Escaped(path)} | {Verdict(findings)} | {findings.Count(finding => finding.IsBlocking)} | {findings.Count(finding => !finding.IsBlocking)} |\n");
        foreach (var (path, findings) in notebooks.Where(notebook => notebook.Findings.Count > 0))
        {
            text.Append($"\n## {Escaped(path)}\n\n");
            foreach (var finding in findings)
                text.Append($"- {(finding.IsBlocking ? "**change** " : "")}{Place(finding)}{(finding.Text.Length > 0 ? $"`{finding.Text.Replace('`', '\'')}`: " : "")}{Escaped(finding.Advice)}\n");
        }
        return text.ToString();
    }

    /// <summary>For programs.</summary>
    public string ToJson() => new JsonArray([.. notebooks.Select(notebook => new JsonObject
    {
        ["path"] = notebook.Path,
        ["verdict"] = Verdict(notebook.Findings),
        ["findings"] = new JsonArray([.. notebook.Findings.Select(finding => new JsonObject
        {
            ["cell"] = finding.Cell,
            ["line"] = finding.Line,
            ["text"] = finding.Text,
            ["blocking"] = finding.IsBlocking,
            ["advice"] = finding.Advice,
        })]),
    })]).ToJsonString(Indented) + "\n";

    private static string Verdict(IReadOnlyList<Finding> findings) =>
        findings.Any(finding => finding.IsBlocking) ? "change" : findings.Count > 0 ? "look" : "runs";

    private static string Place(Finding finding) =>
        finding.Cell == 0 ? "" : finding.Line == 0 ? $"cell {finding.Cell}: " : $"cell {finding.Cell}, line {finding.Line}: ";

    private static string Escaped(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);
}
