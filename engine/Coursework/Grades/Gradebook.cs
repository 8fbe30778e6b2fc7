using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Engine.Coursework.Grades;

/// <summary>The grades of a class, as people and other programs read them.</summary>
/// <param name="title">What was graded.</param>
/// <param name="grades">The students', in the order of their names.</param>
internal sealed class Gradebook(string title, IReadOnlyList<StudentGrade> grades)
{
    /// <summary>A table for a spreadsheet: a row for a student, a column for a cell.</summary>
    public string ToCsv() => Csv.Write(
    [
        ["student", "score", "points", "by a person", .. Columns, "remark"],
        .. grades.Select(grade => (IEnumerable<string>)
        [
            grade.Student, Csv.Number(grade.Score), Csv.Number(grade.Points), Csv.Number(grade.Open),
            .. grade.Cells.Select(cell => cell.Score is { } score ? Csv.Number(score) : ""), grade.Remark,
        ]),
    ]);

    /// <summary>What Canvas imports: it knows students by the third or fourth column.</summary>
    /// <remarks>https://community.canvaslms.com/t5/Instructor-Guide/How-do-I-import-grades-in-the-Gradebook/ta-p/807</remarks>
    public string ToCanvas() => Csv.Write(
    [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", title],
        ["    Points Possible", "", "", "", "", Csv.Number(grades.Select(grade => grade.Points).DefaultIfEmpty().Max())],
        .. grades.Select(grade => (IEnumerable<string>)[grade.Student, "", "", grade.Student, "", Csv.Number(grade.Score)]),
    ]);

    /// <summary>What Moodle imports, whose first column is mapped to the user name there.</summary>
    /// <remarks>https://docs.moodle.org/en/Grade_import</remarks>
    public string ToMoodle() => Csv.Write(
    [
        ["username", title, $"{title} feedback"],
        .. grades.Select(grade => (IEnumerable<string>)[grade.Student, Csv.Number(grade.Score), Failures(grade)]),
    ]);

    /// <summary>A table to read, and what needs a person.</summary>
    public string ToMarkdown()
    {
        var markdown = new StringBuilder($"# {Text(title)}\n\n| student | score | of | by a person | not passed |\n|---|--:|--:|--:|---|\n");
        foreach (var grade in grades)
        {
            markdown.Append($"| {Text(grade.Student)} | {Csv.Number(grade.Score)} | {Csv.Number(grade.Points)} | {Csv.Number(grade.Open)} | ")
                .AppendJoin(", ", grade.Cells.Where(cell => cell.Score < cell.Points).Select(cell => $"`{cell.Id}`")).Append(" |\n");
        }
        var remarks = grades.Where(grade => grade.Remark.Length > 0).ToList();
        if (remarks.Count > 0)
            markdown.Append("\n## For the teacher to look at\n\n");
        foreach (var grade in remarks)
            markdown.Append($"- {Text(grade.Student)}: {Text(grade.Remark)}\n");
        return markdown.ToString();
    }

    /// <summary>What Gradescope reads of a submission.</summary>
    /// <remarks>https://gradescope-autograders.readthedocs.io/en/latest/specs/</remarks>
    public static string ToGradescope(StudentGrade grade) => new JsonObject
    {
        ["score"] = grade.Score,
        ["output"] = grade.Remark,
        ["tests"] = new JsonArray([.. grade.Cells.Select(cell => new JsonObject
        {
            ["name"] = cell.Id,
            ["score"] = cell.Score ?? 0,
            ["max_score"] = cell.Points,
            ["output"] = cell.Score is null ? "graded by a person" : cell.Remark,
            ["visibility"] = "visible",
        })]),
    }.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

    private IEnumerable<string> Columns => grades.Count == 0 ? [] : grades[0].Notebooks.SelectMany(notebook =>
        notebook.Cells.Select(cell => grades[0].Notebooks.Count == 1 ? cell.Id : $"{notebook.Assignment}/{cell.Id}"));

    private static string Failures(StudentGrade grade) =>
        string.Join("; ", grade.Cells.Where(cell => cell.Score < cell.Points).Select(cell => $"{cell.Id}: {cell.Remark}"));

    // In a cell of a table of Markdown.
    private static string Text(string text) =>
        System.Net.WebUtility.HtmlEncode(text.ReplaceLineEndings(" ")).Replace("|", "\\|", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal)
            .Replace("[", "\\[", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
