using Engine.Coursework.Assignments;
using Engine.Notebooks;

namespace Exercises.Tests;

/// <summary>What students get of each set gives nothing away.</summary>
public class StudentVersionTests
{
    public static TheoryData<string> Sets => ExerciseSet.Names;

    [Theory]
    [MemberData(nameof(Sets))]
    public void No_line_of_a_solution_is_in_it(string name)
    {
        var teacher = ExerciseSet.Load(name).Notebook;
        var seen = StudentVersion.Of(teacher).Cells.SelectMany(cell => cell.Source.Split('\n')).Select(line => line.Trim()).ToHashSet();
        var solutions = teacher.Cells.SelectMany(cell => Region.Solution.Lines(cell.Source)).Select(line => line.Trim());
        // Braces and single words say nothing.
        Assert.All(solutions.Where(line => line.Count(char.IsLetterOrDigit) >= 6 && line.Contains(' ')), line => Assert.DoesNotContain(line, seen));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_cell_has_its_part_in_the_grading(string name) =>
        Assert.All(ExerciseSet.Load(name).Notebook.Cells, cell => Assert.True(GraderMetadata.Of(cell).IsSomething, cell.Id));

    [Theory]
    [MemberData(nameof(Sets))]
    public void Stored_outputs_are_those_of_right_answers(string name) =>
        Assert.All(ExerciseSet.Load(name).Notebook.Cells.Where(cell => cell.Kind == CellKind.Code), cell =>
        {
            Assert.NotNull(cell.ExecutionCount);
            Assert.DoesNotContain(cell.Outputs, output => output is Engine.Notebooks.Outputs.ErrorOutput or Engine.Notebooks.Outputs.StreamOutput { Name: "stderr" });
        });
}
