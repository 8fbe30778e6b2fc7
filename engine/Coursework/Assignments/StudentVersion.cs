using System.Text.Json.Nodes;
using Engine.Notebooks;

namespace Engine.Coursework.Assignments;

/// <summary>A notebook as it is given to students: what nbgrader's <c>generate_assignment</c> makes of the teacher's.</summary>
internal static class StudentVersion
{
    private static readonly string[] CodeStub = ["// YOUR CODE HERE", "throw new NotImplementedException();"];
    private static readonly string[] TextStub = ["YOUR ANSWER HERE"];

    /// <summary>Makes it: stubs for solutions, no hidden tests, no outputs, cells locked, checksums written.</summary>
    /// <param name="teacher">The teacher's notebook.</param>
    /// <exception cref="AssignmentException">It breaks one of nbgrader's rules, or a line of a solution would still be seen.</exception>
    public static Notebook Of(Notebook teacher)
    {
        MetadataCheck.Require(teacher);
        var metadata = teacher.Metadata;
        metadata.Remove("celltoolbar");
        var student = teacher.WithMetadata(metadata).WithCells(teacher.Cells.Select(Released));
        RequireNoLeak(teacher, student);
        return student;
    }

    private static Cell WithoutHidden(Cell cell)
    {
        var metadata = GraderMetadata.Of(cell);
        var name = metadata.Id ?? cell.Id;
        var (source, hidden) = Region.HiddenTests.Replace(cell.Source, [], name);
        if (hidden && !metadata.IsGraded)
            throw new AssignmentException($"cell {name}: hidden tests stand in a cell that is not graded: mark it as one of tests");
        (source, var scheme) = Region.MarkScheme.Replace(source, [], name);
        if (scheme && !metadata.IsTask)
            throw new AssignmentException($"cell {name}: a mark scheme stands in a cell that is no task");
        return cell.WithSource(source);
    }

    private static Cell Released(Cell cell)
    {
        var released = Locked(WithoutHidden(WithoutSolution(cell)));
        if (released.Kind == CellKind.Code)
            released = released.WithRun(null, []);
        return GraderMetadata.Of(released).IsSomething
            ? GraderMetadata.With(released, ("checksum", Checksum.Of(released)), ("cell_type", Checksum.KindName(released.Kind)))
            : released;
    }

    private static Cell WithoutSolution(Cell cell)
    {
        var metadata = GraderMetadata.Of(cell);
        var name = metadata.Id ?? cell.Id;
        var stub = cell.Kind == CellKind.Code ? CodeStub : TextStub;
        var (source, found) = Region.Solution.Replace(cell.Source, stub, name);
        if (found && !metadata.IsSolution)
            throw new AssignmentException($"cell {name}: a solution stands in a cell that is no answer: mark it as one");
        return cell.WithSource(metadata.IsSolution && !found ? string.Join('\n', stub) : source);
    }

    private static Cell Locked(Cell cell)
    {
        var metadata = GraderMetadata.Of(cell);
        if (!metadata.IsSolution && !metadata.IsLocked && !metadata.IsTask)
            return cell;
        var entries = cell.Metadata;
        entries["deletable"] = JsonValue.Create(false);
        if (!metadata.IsSolution)
            entries["editable"] = JsonValue.Create(false);
        return cell.WithMetadata(entries);
    }

    // A solution is of use to nobody if another cell gives it away.
    private static void RequireNoLeak(Notebook teacher, Notebook student)
    {
        var seen = student.Cells.SelectMany(cell => cell.Source.Split('\n').Select(line => line.Trim())).ToHashSet(StringComparer.Ordinal);
        foreach (var cell in teacher.Cells)
        {
            foreach (var line in Region.Solution.Lines(cell.Source).Select(line => line.Trim()))
            {
                if (line.Count(char.IsLetterOrDigit) >= 6 && seen.Contains(line))
                    throw new AssignmentException($"cell {GraderMetadata.Of(cell).Id}: the line '{line}' of its solution also stands where students see it");
            }
        }
    }
}
