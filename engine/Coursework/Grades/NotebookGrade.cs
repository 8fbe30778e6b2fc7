namespace Engine.Coursework.Grades;

/// <summary>What a notebook of a student's was given.</summary>
/// <param name="Assignment">The name of the teacher's notebook.</param>
/// <param name="Cells">Its graded cells, in order.</param>
/// <param name="Remark">What the teacher should know, such as that it could not be read; empty if nothing.</param>
internal sealed record NotebookGrade(string Assignment, IReadOnlyList<CellGrade> Cells, string Remark);
