using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Engine.Book;
using Engine.Coursework.Assignments;
using Engine.Coursework.Grades;
using Engine.Coursework.Submissions;
using Engine.Notebooks;
using Engine.Notebooks.Files;

namespace Engine.Cli.Grading;

/// <summary>Grades what a student has handed in, and keeps what was graded.</summary>
/// <param name="assignments">The teacher's notebooks.</param>
/// <param name="folder">Where what is graded is kept, a folder for each student.</param>
/// <param name="options">How submissions are graded.</param>
internal sealed class Grader(IReadOnlyList<Assignment> assignments, string folder, GradingOptions options)
{
    private const long LargestNotebook = 32 << 20;

    private readonly SubmissionRunner _runner = new(options);

    /// <summary>Grades a submission, unless it has been graded as it is.</summary>
    public async Task<StudentGrade> GradeAsync(Submission submission, CancellationToken cancel)
    {
        var place = Path.Combine(folder, submission.Slug);
        var fingerprint = Fingerprint(submission);
        if (Kept(place, fingerprint) is { } kept)
            return kept;

        Directory.CreateDirectory(place);
        var graded = new List<(NotebookGrade Grade, Notebook? Run)>();
        foreach (var assignment in assignments)
            graded.Add(await GradeAsync(assignment, submission.Files.GetValueOrDefault(assignment.Name, ""), cancel));
        var grade = new StudentGrade(submission.Student, [.. graded.Select(pair => pair.Grade)]);
        AtomicFile.Write(Path.Combine(place, "feedback.html"), FeedbackPage.Write(
            $"{submission.Student}: {Csv.Number(grade.Score)} of {Csv.Number(grade.Points)}",
            [.. graded.Select(pair => (pair.Grade.Assignment, Lines(pair.Grade), pair.Run))]));
        AtomicFile.Write(Path.Combine(place, "results.json"), Gradebook.ToGradescope(grade));
        // The last, since it says that the others are there.
        AtomicFile.Write(Path.Combine(place, "grade.json"), JsonSerializer.Serialize(new KeptGrade(fingerprint, grade)));
        return grade;
    }

    private async Task<(NotebookGrade, Notebook?)> GradeAsync(Assignment assignment, string file, CancellationToken cancel)
    {
        Notebook submission;
        try
        {
            if (file.Length == 0)
                return (Nothing(assignment, "not handed in"), null);
            if (new FileInfo(file).Length > LargestNotebook)
                return (Nothing(assignment, $"the file is larger than {LargestNotebook >> 20} MB"), null);
            submission = Notebook.Load(file);
        }
        catch (Exception e) when (e is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            return (Nothing(assignment, "cannot be read: " + e.Message.ReplaceLineEndings(" ")), null);
        }

        var workshop = Directory.CreateTempSubdirectory("activation-notebooks-submission-").FullName;
        try
        {
            var ran = await _runner.RunAsync(assignment, assignment.Assemble(submission), workshop, cancel);
            var run = submission.WithCells(ran.Select(cell => cell.Submitted.IsStudents ? cell.Cell : assignment.Shown(cell.Cell)));
            return (new(assignment.Name, [.. Scores(assignment, ran)], Remark(ran)), run);
        }
        finally
        {
            Directory.Delete(workshop, recursive: true);
        }
    }

    private static IEnumerable<CellGrade> Scores(Assignment assignment, IReadOnlyList<RanCell> ran)
    {
        var cells = ran.Where(cell => GraderMetadata.Of(cell.Submitted.Cell).Id is not null)
            .ToLookup(cell => GraderMetadata.Of(cell.Submitted.Cell).Id!, StringComparer.Ordinal);
        foreach (var (id, points, isManual) in assignment.Graded)
        {
            var cell = cells[id].First();
            if (!isManual)
                yield return new(id, points, cell.Error is null ? points : 0, cell.Error is { } error ? $"{error.Name}: {error.Value}" : "");
            else if (!GraderMetadata.Of(cell.Submitted.Cell).IsTask && assignment.IsUntouched(cell.Submitted.Cell))
                yield return new(id, points, 0, "not answered");
            else
                yield return new(id, points, null, "");
        }
    }

    private static NotebookGrade Nothing(Assignment assignment, string why) =>
        new(assignment.Name, [.. assignment.Graded.Select(cell => new CellGrade(cell.Id, cell.Points, 0, why))], why);

    private static string Remark(IReadOnlyList<RanCell> ran)
    {
        var refused = ran.Where(cell => cell.Submitted.IsStudents && cell.Error is { Name: "NotAllowed" or "ProcessEnded" or "OutputLimit" or "Timeout" });
        return string.Join("; ", refused.Select(cell => $"{cell.Error!.Name}: {cell.Error.Value}"));
    }

    private static List<string> Lines(NotebookGrade grade) =>
        [.. grade.Cells.Select(Line)];

    private static string Line(CellGrade cell) => cell.Score is { } score
        ? $"{(score == cell.Points ? "✓" : "✗")} {cell.Id}: {Csv.Number(score)} of {Csv.Number(cell.Points)}"
        : $"… {cell.Id}: a person gives up to {Csv.Number(cell.Points)}";

    /// <summary>Of all that the grade rests on.</summary>
    private string Fingerprint(Submission submission)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var assignment in assignments)
        {
            Add(assignment.Name);
            Add(assignment.Teacher.ToJson());
            var file = submission.Files.GetValueOrDefault(assignment.Name, "");
            if (file.Length > 0 && new FileInfo(file) is { Exists: true } info)
                hash.AppendData(info.Length > LargestNotebook ? Encoding.UTF8.GetBytes($"{info.Length} bytes") : File.ReadAllBytes(file));
        }
        Add($"{options.Run.CellTimeout} {options.Run.MemoryLimit} {options.Patience}");
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes($"{text.Length} {text}"));
    }

    private static StudentGrade? Kept(string place, string fingerprint)
    {
        try
        {
            var kept = JsonSerializer.Deserialize<KeptGrade>(File.ReadAllText(Path.Combine(place, "grade.json")));
            return kept?.Fingerprint == fingerprint ? kept.Grade : null;
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }

    private sealed record KeptGrade(string Fingerprint, StudentGrade Grade);
}
