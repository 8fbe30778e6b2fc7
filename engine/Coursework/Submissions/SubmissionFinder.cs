namespace Engine.Coursework.Submissions;

/// <summary>Finds out what was handed in by whom.</summary>
/// <param name="assignments">The names of the teacher's notebooks.</param>
internal sealed class SubmissionFinder(IReadOnlyCollection<string> assignments)
{
    // What programs keep beside notebooks, some of it notebooks.
    private static readonly string[] Programs = ["/.ipynb_checkpoints", "/.git", "\\.ipynb_checkpoints", "\\.git"];

    /// <summary>The submissions that paths name.</summary>
    /// <param name="paths">Notebooks, each a student's; folders of a student, with notebooks named as the teacher's; or folders of such
    /// folders and notebooks, as nbgrader's <c>submitted</c> is.</param>
    /// <returns>One for every student, in the order of their names.</returns>
    public IReadOnlyList<Submission> Find(IEnumerable<string> paths) =>
        [.. paths.SelectMany(In).GroupBy(found => found.Student, StringComparer.Ordinal)
            .Select(group => new Submission(group.Key, group.GroupBy(found => found.Assignment, StringComparer.Ordinal)
                .ToDictionary(files => files.Key, files => files.First().File, StringComparer.Ordinal)))
            .OrderBy(submission => submission.Student, StringComparer.Ordinal)];

    private IEnumerable<(string Student, string Assignment, string File)> In(string path) =>
        File.Exists(path) ? [Of(path, Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path)))!)]
        : IsStudents(path) ? OfStudent(path)
        : Directory.EnumerateFileSystemEntries(path, "*", Unlinked(0)).Where(entry => !Programs.Any(entry.EndsWith)).Order(StringComparer.Ordinal)
            .SelectMany(entry => Directory.Exists(entry) ? OfStudent(entry) : IsNotebook(entry) ? [Of(entry, Path.GetFileNameWithoutExtension(entry))] : []);

    // A notebook that is named as the teacher's lies in its student's folder; another is named for its student.
    private (string Student, string Assignment, string File) Of(string file, string folder)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return assignments.Contains(name) ? (folder, name, file) : (name, assignments.Count == 1 ? assignments.Single() : name, file);
    }

    private bool IsStudents(string folder) =>
        Directory.EnumerateFiles(folder, "*", Unlinked(0)).Any(file => IsNotebook(file) && assignments.Contains(Path.GetFileNameWithoutExtension(file)));

    private IEnumerable<(string Student, string Assignment, string File)> OfStudent(string folder)
    {
        var student = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        var files = Notebooks(folder).ToList();
        foreach (var assignment in assignments)
        {
            var file = files.FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == assignment)
                ?? (assignments.Count == 1 && files.Count == 1 ? files[0] : null);
            yield return (student, assignment, file ?? "");
        }
    }

    private static IEnumerable<string> Notebooks(string folder) =>
        Directory.EnumerateFiles(folder, "*.ipynb", Unlinked(2)).Where(file => !Programs.Any(file.Contains)).Order(StringComparer.Ordinal);

    // Links may lead anywhere, so they are not followed.
    private static EnumerationOptions Unlinked(int depth) => new()
    {
        RecurseSubdirectories = depth > 0,
        MaxRecursionDepth = depth,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    private static bool IsNotebook(string file) => file.EndsWith(".ipynb", StringComparison.Ordinal);
}
