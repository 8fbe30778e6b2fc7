using Engine.Coursework.Assignments;

namespace Engine.Coursework.Tests.Assignments;

public class AssignmentTests
{
    private static readonly string[] Teacher =
    [
        Cells.Locked("setup", "using X;"), Cells.Answer("a", "int A() => 1;"), Cells.Test("ta", "Test(A);\n// BEGIN HIDDEN TESTS\nMore(A);\n// END HIDDEN TESTS"),
        Cells.Plain("play", "A()"), Cells.Essay("e", "Why?\nBEGIN SOLUTION\nSo.\nEND SOLUTION"),
    ];

    private const string Starter = "// YOUR CODE HERE\nthrow new NotImplementedException();";

    [Fact]
    public void A_students_answer_runs_between_the_teachers_cells() =>
        Assert.Equal(
            ["using X;", "* int A() => 2;", "Test(A);\n// BEGIN HIDDEN TESTS\nMore(A);\n// END HIDDEN TESTS", "A()", "* So?"],
            Assembled(Cells.Locked("setup", "using X;"), Cells.Answer("a", "int A() => 2;"), Cells.Test("ta", "Test(A);"), Cells.Plain("play", "A()"), Cells.Essay("e", "So?")));

    [Fact]
    public void Nothing_is_won_by_editing_a_test() =>
        Assert.Equal(
            ["using X;", "* int A() => 2;", "Test(A);\n// BEGIN HIDDEN TESTS\nMore(A);\n// END HIDDEN TESTS", "* B()", "Why?\nYOUR ANSWER HERE"],
            Assembled(Cells.Locked("setup", "using Y;"), Cells.Answer("a", "int A() => 2;"), Cells.Test("ta", ";"), Cells.Plain("play", "B()")));

    [Fact]
    public void Nothing_is_won_by_deleting_cells_or_by_taking_their_marks_away() =>
        Assert.Equal(
            ["* Test(A);", "using X;", Starter, "Test(A);\n// BEGIN HIDDEN TESTS\nMore(A);\n// END HIDDEN TESTS", "A()", "Why?\nYOUR ANSWER HERE"],
            Assembled(Cells.Plain("ta", "Test(A);")));

    [Fact]
    public void An_answer_that_is_marked_as_something_else_is_still_one() =>
        Assert.Contains("* int A() => 2;", Assembled(Cells.Test("a", "int A() => 2;", points: 100)));

    [Fact]
    public void Of_copies_the_last_counts_and_added_cells_stay_where_they_are() =>
        Assert.Equal(
            ["using X;", "* int Helper() => 3;", "* int A() => Helper();", "* A();", "Test(A);\n// BEGIN HIDDEN TESTS\nMore(A);\n// END HIDDEN TESTS"],
            Assembled(
                Cells.Locked("setup", "using X;"), Cells.Plain("h", "int Helper() => 3;"), Cells.Answer("a", "int A() => 2;"),
                Cells.Answer("a", "int A() => Helper();"), Cells.Plain("n", "A();")).Take(5));

    [Fact]
    public void An_answer_that_has_become_prose_is_none() =>
        Assert.Contains(Starter, Assembled(Cells.Markdown("x", "int A() => 2;", """, "nbgrader": {"grade": false, "solution": true, "locked": false, "grade_id": "a", "schema_version": 3, "task": false}""")));

    [Fact]
    public void What_is_graded_is_told_from_what_a_person_reads() =>
        Assert.Equal([("ta", 1, false), ("e", 2, true)], Of().Graded);

    [Fact]
    public void An_essay_as_it_was_given_out_is_not_answered()
    {
        var assignment = Of();
        Assert.True(assignment.IsUntouched(Cells.Notebook(Cells.Essay("e", "Why?\nYOUR ANSWER HERE ")).Cells[0]));
        Assert.False(assignment.IsUntouched(Cells.Notebook(Cells.Essay("e", "Why?\nSo.")).Cells[0]));
    }

    private static Assignment Of() => new("x", ".", Cells.Notebook(Teacher));

    // The student's own cells are marked.
    private static IEnumerable<string> Assembled(params string[] submission) =>
        Of().Assemble(Cells.Notebook(submission)).Select(cell => (cell.IsStudents ? "* " : "") + cell.Cell.Source);
}
