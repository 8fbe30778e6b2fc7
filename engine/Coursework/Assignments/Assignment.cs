using Engine.Notebooks;
using Engine.Notebooks.Outputs;

namespace Engine.Coursework.Assignments;

/// <summary>A teacher's notebook, by which submissions are graded.</summary>
internal sealed class Assignment
{
    private readonly IReadOnlyDictionary<string, Cell> _released;

    /// <param name="name">The name of its file, without the extension.</param>
    /// <param name="folder">The folder that its relative references start from.</param>
    /// <param name="teacher">The notebook, with solutions and hidden tests.</param>
    /// <exception cref="AssignmentException">It breaks one of nbgrader's rules.</exception>
    public Assignment(string name, string folder, Notebook teacher)
    {
        Name = name;
        Teacher = RelativeReferences.Rebase(teacher, folder, to: null);
        _released = StudentVersion.Of(teacher).Cells.Where(cell => GraderMetadata.Of(cell).IsSomething)
            .ToDictionary(cell => GraderMetadata.Of(cell).Id!, StringComparer.Ordinal);
    }

    /// <summary>The name of its file, without the extension.</summary>
    public string Name { get; }

    /// <summary>The notebook, its references independent of where it lies.</summary>
    public Notebook Teacher { get; }

    /// <summary>The files that its cells name.</summary>
    public IEnumerable<string> References => Teacher.Cells.SelectMany(cell => RelativeReferences.Files(cell.Source));

    /// <summary>Its code.</summary>
    public IEnumerable<string> Code => Teacher.Cells.Where(cell => cell.IsRunnable).Select(cell => cell.Source);

    /// <summary>What gives points: a test of its own, or an answer that a person reads.</summary>
    public IEnumerable<(string Id, double Points, bool IsManual)> Graded =>
        from cell in Teacher.Cells
        let metadata = GraderMetadata.Of(cell)
        where (metadata.IsGraded || metadata.IsTask) && metadata.Points > 0
        select (metadata.Id!, metadata.Points!.Value, metadata.IsSolution || metadata.IsTask);

    /// <summary>Whether an answer is as it was given out.</summary>
    public bool IsUntouched(Cell answer) =>
        GraderMetadata.Of(answer).Id is { } id && _released.TryGetValue(id, out var released) && released.Source.Trim() == answer.Source.Trim();

    /// <summary>A cell of the teacher's after a run, as a student may see it: no hidden tests, and nothing that quotes them.</summary>
    public Cell Shown(Cell ran)
    {
        if (GraderMetadata.Of(ran).Id is not { } id || !_released.TryGetValue(id, out var released))
            return ran;
        var outputs = ran.Source == released.Source ? ran.Outputs : [.. ran.Outputs.Select(WithoutTraceback)];
        return ran.Kind == CellKind.Code ? ran.WithSource(released.Source).WithRun(ran.ExecutionCount, outputs) : ran.WithSource(released.Source);
    }

    /// <summary>The cells of a submission in the order in which they count: the teacher's where a student may change nothing,
    /// the student's elsewhere. Cells that a student has added stay behind those that they were added to.</summary>
    /// <param name="submission">The student's notebook.</param>
    public IReadOnlyList<SubmittedCell> Assemble(Notebook submission)
    {
        var students = new Dictionary<string, Cell>(StringComparer.Ordinal);
        var added = new Dictionary<string, List<Cell>>(StringComparer.Ordinal) { [""] = [] };
        var keys = Teacher.Cells.Select(Key).ToHashSet(StringComparer.Ordinal);
        var behind = "";
        foreach (var cell in submission.Cells)
        {
            if (keys.Contains(Key(cell)))
            {
                behind = Key(cell);
                added.TryAdd(behind, []);
                // Of copies the last counts, as it does for nbgrader.
                students[behind] = cell;
            }
            else
                added[behind].Add(cell);
        }
        return [.. Added(""), .. Teacher.Cells.SelectMany(cell => Added(Key(cell)).Prepend(Counted(cell, students.GetValueOrDefault(Key(cell)))))];

        IEnumerable<SubmittedCell> Added(string key) =>
            added.GetValueOrDefault(key, []).Select(cell => new SubmittedCell(cell, IsStudents: true));
    }

    /// <summary>Of a cell that both have, the one that counts.</summary>
    private SubmittedCell Counted(Cell teachers, Cell? students)
    {
        var metadata = GraderMetadata.Of(teachers);
        if (metadata.IsLocked || metadata.IsTask)
            return new(teachers, IsStudents: false);
        var released = metadata.IsSolution ? _released[metadata.Id!] : teachers;
        return students is null || students.Kind != teachers.Kind || students.Source == released.Source
            ? new(released, IsStudents: false)
            : new(released.WithSource(students.Source), IsStudents: true);
    }

    private static Output WithoutTraceback(Output output) =>
        output is ErrorOutput error ? ErrorOutput.OneLine(error.Name, error.Value) : output;

    // Cells that mean nothing to a grader are known by their own ids.
    private static string Key(Cell cell) => GraderMetadata.Of(cell) is { IsSomething: true, Id: { } id } ? $"grade {id}" : $"cell {cell.Id}";
}
