namespace Engine.Coursework.Submissions;

/// <summary>What a student has handed in.</summary>
/// <param name="Student">The student, as the folder or the file is named.</param>
/// <param name="Files">Where each notebook of the assignment lies, by its name; one that is missing was not handed in.</param>
internal sealed record Submission(string Student, IReadOnlyDictionary<string, string> Files)
{
    /// <summary>A name for the student's own folder: safe on every file system, and another for every student.</summary>
    public string Slug => SafeName.Of(Student);
}
