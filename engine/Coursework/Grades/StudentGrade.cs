namespace Engine.Coursework.Grades;

/// <summary>What a student was given.</summary>
/// <param name="Student">The student, as the submission is named.</param>
/// <param name="Notebooks">One for every notebook of the assignment.</param>
internal sealed record StudentGrade(string Student, IReadOnlyList<NotebookGrade> Notebooks)
{
    /// <summary>All graded cells.</summary>
    public IEnumerable<CellGrade> Cells => Notebooks.SelectMany(notebook => notebook.Cells);

    /// <summary>The points so far.</summary>
    public double Score => Cells.Sum(cell => cell.Score ?? 0);

    /// <summary>The points that there are.</summary>
    public double Points => Cells.Sum(cell => cell.Points);

    /// <summary>The points that a person must still give or not.</summary>
    public double Open => Cells.Where(cell => cell.Score is null).Sum(cell => cell.Points);

    /// <summary>What the teacher should know.</summary>
    public string Remark => string.Join("; ", Notebooks.Where(notebook => notebook.Remark.Length > 0).Select(notebook => $"{notebook.Assignment}: {notebook.Remark}"));
}
