using System.Text.Json.Nodes;
using Engine.Coursework.Assignments;
using Engine.Notebooks;

namespace Engine.Coursework.Tests.Assignments;

/// <summary>What nbgrader's documentation and its own tests say that its generate_assignment does.</summary>
public class StudentVersionTests
{
    private const string Stub = "// YOUR CODE HERE\nthrow new NotImplementedException();";

    [Fact]
    public void A_solution_becomes_a_stub_that_is_indented_as_its_mark()
    {
        var cell = Student(Cells.Answer("a", "int F()\n{\n    // BEGIN SOLUTION\n    return 1 + 2;\n    // END SOLUTION\n}"));

        Assert.Equal("int F()\n{\n    // YOUR CODE HERE\n    throw new NotImplementedException();\n}", cell.Source);
    }

    [Theory]
    [InlineData("### BEGIN SOLUTION\n1\n### END SOLUTION")]
    [InlineData("/* BEGIN SOLUTION */\n1\n/* END SOLUTION */")]
    public void Its_marks_may_stand_in_any_comment(string source) => Assert.Equal(Stub, Student(Cells.Answer("a", source)).Source);

    [Fact]
    public void Each_of_several_solutions_becomes_a_stub() =>
        Assert.Equal(
            $"a();\n{Stub}\nb();\n{Stub}",
            Student(Cells.Answer("a", "a();\n// BEGIN SOLUTION\n1\n// END SOLUTION\nb();\n// BEGIN SOLUTION\n2\n// END SOLUTION")).Source);

    [Fact]
    public void An_answer_without_marks_is_a_solution_as_a_whole()
    {
        Assert.Equal(Stub, Student(Cells.Answer("a", "Console.WriteLine(42);")).Source);
        Assert.Equal("YOUR ANSWER HERE", Student(Cells.Essay("a", "Because.")).Source);
    }

    [Fact]
    public void In_Markdown_the_stub_is_words() =>
        Assert.Equal("Why?\n\nYOUR ANSWER HERE", Student(Cells.Essay("a", "Why?\n\n<!-- BEGIN SOLUTION -->\nBecause.\n<!-- END SOLUTION -->")).Source);

    [Fact]
    public void Hidden_tests_are_gone() =>
        Assert.Equal("Test(1);", Student(Cells.Test("t", "Test(1);\n// BEGIN HIDDEN TESTS\nTest(2);\n// END HIDDEN TESTS")).Source);

    [Fact]
    public void A_mark_scheme_is_gone()
    {
        const string Task = """, "nbgrader": {"grade": false, "solution": false, "locked": true, "task": true, "points": 3, "grade_id": "t", "schema_version": 3}""";
        Assert.Equal("Draw it.", Student(Cells.Markdown("t", "Draw it.\n=== BEGIN MARK SCHEME ===\n3 for a curve\n=== END MARK SCHEME ===", Task)).Source);
    }

    [Fact]
    public void Outputs_are_gone_of_every_cell()
    {
        foreach (var cell in StudentVersion.Of(Cells.Notebook(Cells.Plain("p", "1"), Cells.Answer("a", "2"), Cells.Test("t", "3"))).Cells)
        {
            Assert.Empty(cell.Outputs);
            Assert.Null(cell.ExecutionCount);
        }
    }

    [Theory]
    [InlineData("locked", false, false)]
    [InlineData("test", false, false)]
    [InlineData("answer", false, null)]
    [InlineData("essay", false, null)]
    [InlineData("plain", null, null)]
    public void Cells_are_locked(string kind, bool? deletable, bool? editable)
    {
        var cell = Student(kind switch
        {
            "locked" => Cells.Locked("a", "1"),
            "test" => Cells.Test("a", "1"),
            "answer" => Cells.Answer("a", "1"),
            "essay" => Cells.Essay("a", "1"),
            _ => Cells.Plain("a", "1"),
        });

        Assert.Equal(deletable, (bool?)cell.Metadata["deletable"]);
        Assert.Equal(editable, (bool?)cell.Metadata["editable"]);
    }

    [Fact]
    public void The_checksum_is_nbgraders()
    {
        var metadata = Student(Cells.Test("t", "Test(1);\n// BEGIN HIDDEN TESTS\nTest(2);\n// END HIDDEN TESTS", points: 2)).Metadata["nbgrader"]!;

        // python3 -c "import hashlib; print(hashlib.md5('Test(1);codeTrueFalseTruet2.0'.encode()).hexdigest())"
        Assert.Equal("f21f8cc9d4c0342011320cf217c82ca1", metadata["checksum"]!.GetValue<string>());
        Assert.Equal("code", metadata["cell_type"]!.GetValue<string>());
    }

    [Fact]
    public void Everything_else_stays()
    {
        var teacher = Cells.Notebook(Cells.Markdown("m", "# Title"), Cells.Plain("p", "1 + 1")).WithMetadata(new JsonObject { ["title"] = "T", ["celltoolbar"] = "Create Assignment" });
        var student = StudentVersion.Of(teacher);

        Assert.Equal(teacher.Cells.Select(cell => cell.Source), student.Cells.Select(cell => cell.Source));
        Assert.Equal(1, student.Cells[0].Metadata["kept"]!.GetValue<int>());
        Assert.Equal("""{"title":"T"}""", student.Metadata.ToJsonString());
    }

    [Theory]
    [InlineData("// BEGIN HIDDEN TESTS\n1\n// END HIDDEN TESTS", "not graded")]
    [InlineData("// BEGIN MARK SCHEME\n1\n// END MARK SCHEME", "no task")]
    public void What_is_not_for_students_stands_where_it_belongs(string source, string message) =>
        Assert.Contains(message, Refusal(Cells.Locked("a", source)));

    [Theory]
    [InlineData("// BEGIN SOLUTION\n1", "'BEGIN SOLUTION' is not closed")]
    [InlineData("// BEGIN SOLUTION\n// BEGIN SOLUTION\n1\n// END SOLUTION", "stands within a solution")]
    public void Marks_that_nbgrader_refuses_are_refused(string source, string message) =>
        Assert.Contains(message, Refusal(Cells.Answer("a", source)));

    [Fact]
    public void A_solution_outside_an_answer_is_refused() =>
        Assert.Contains("cell t: a solution stands in a cell that is no answer", Refusal(Cells.Test("t", "// BEGIN SOLUTION\n1\n// END SOLUTION")));

    [Fact]
    public void Names_are_unique_and_plain()
    {
        Assert.Contains("another cell has the grade_id 'a'", Refusal(Cells.Answer("a", "1"), Cells.Test("a", "2")));
        Assert.Contains("letters, digits", Refusal(Cells.Answer("a b", "1")));
        Assert.Contains("its grade_id is ''", Refusal(Cells.Answer("", "1")));
    }

    [Fact]
    public void Markdown_that_is_an_answer_is_graded() =>
        Assert.Contains("must be graded", Refusal(Cells.Markdown("m", "x", """, "nbgrader": {"grade": false, "solution": true, "locked": false, "grade_id": "m", "schema_version": 3, "task": false}""")));

    [Fact]
    public void A_graded_cell_has_points() =>
        Assert.Contains("has no points", Refusal(Cells.Markdown("m", "x", """, "nbgrader": {"grade": true, "solution": true, "locked": false, "grade_id": "m", "schema_version": 3, "task": false}""")));

    [Fact]
    public void A_line_of_a_solution_that_stands_elsewhere_is_refused() =>
        Assert.Contains("'return x * Sigmoid(x);'", Refusal(
            Cells.Answer("a", "// BEGIN SOLUTION\nreturn x * Sigmoid(x);\n// END SOLUTION"), Cells.Test("t", "  return x * Sigmoid(x);")));

    private static Cell Student(string cell) => Assert.Single(StudentVersion.Of(Cells.Notebook(cell)).Cells);

    private static string Refusal(params string[] cells) =>
        Assert.Throws<AssignmentException>(() => StudentVersion.Of(Cells.Notebook(cells))).Message;
}
