using System.Text.Json;
using System.Text.RegularExpressions;
using Engine.Testing;

namespace Engine.Cli.Tests;

/// <summary>Few submissions; two hundred, a fifth of them hostile, are graded by <c>tests/Coursework/grading.py</c>.</summary>
public sealed partial class GradeCommandTests : IDisposable
{
    private const string Right = "int Twice(int x) => x + x;";

    private readonly TemporaryFolder _folder = new();

    public GradeCommandTests() => Write("teacher/sheet.ipynb", Sheet("// BEGIN SOLUTION\nint Twice(int x) => 2 * x;\n// END SOLUTION", "// BEGIN SOLUTION\nint One() => 1;\n// END SOLUTION"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Submissions_are_graded_by_the_teachers_tests_and_stay_graded()
    {
        Write("in/ada/sheet.ipynb", Sheet(Right, "int One() => 1;"));
        Write("in/bob/sheet.ipynb", Sheet("int Twice(int x) => x == 2 ? 4 : 0;", "int One() => 1;"));
        Write("in/carl/sheet.ipynb", Sheet("Environment.Exit(0);", ""));
        Write("in/eve/sheet.ipynb", "no notebook");

        var (exitCode, output, error) = await Grade();

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("4 of 4: ", output);
        Assert.Equal(
            ["student,score,points,by a person,twice-test,one-test", "ada,3,3,0,2,1", "bob,1,3,0,0,1", "carl,0,3,0,0,0", "eve,0,3,0,0,0"],
            Rows().Select(row => string.Join(',', row.Split(',').Take(6))));
        Assert.Contains("twice-test: 0 of 2", Feedback("bob"));
        Assert.Contains("Twice(2)", Feedback("bob"));
        Assert.DoesNotContain("21", Feedback("bob"));
        // Where nothing compiles, the compiler quotes what it read.
        Assert.Contains("CS0103", Feedback("carl"));
        Assert.DoesNotContain("21", Feedback("carl"));
        Assert.Equal(1, JsonDocument.Parse(File.ReadAllText(_folder.File("out/students/bob/results.json"))).RootElement.GetProperty("score").GetInt32());

        var before = File.GetLastWriteTimeUtc(_folder.File("out/students/ada/grade.json"));
        Write("in/carl/sheet.ipynb", Sheet("", "int One() => 1;"));
        await Grade();
        Assert.StartsWith("carl,1,3,0,0,1", Rows()[3]);
        Assert.Equal(before, File.GetLastWriteTimeUtc(_folder.File("out/students/ada/grade.json")));
    }

    [Fact]
    public async Task Nothing_to_grade_is_one_line()
    {
        Directory.CreateDirectory(_folder.File("in"));
        var (exitCode, _, error) = await Grade();
        Assert.Equal((1, "no submission in in: a folder for each student, or a notebook for each\n"), (exitCode, error));
    }

    private Task<(int ExitCode, string Output, string Error)> Grade() =>
        EngineProcess.RunAsync(_folder.Path, "grade", "in", "--release", "teacher", "--output", "out", "--timeout", "5");

    private string Feedback(string student) => Tag().Replace(File.ReadAllText(_folder.File($"out/students/{student}/feedback.html")), "");

    private string[] Rows() => File.ReadAllText(_folder.File("out/grades.csv")).TrimStart('\uFEFF').TrimEnd().Split("\r\n");

    private static string Sheet(string twice, string one) => TestNotebooks.Json(
        Assignments.Setup("void Expect(bool right) { if (!right) throw new Exception(\"not right\"); }"),
        Assignments.Answer("twice", twice),
        Assignments.Test("twice-test", "Expect(Twice(2) == 4);\n// BEGIN HIDDEN TESTS\nExpect(Twice(21) == 42);\n// END HIDDEN TESTS", 2),
        Assignments.Answer("one", one),
        Assignments.Test("one-test", "Expect(One() == 1);", 1));

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.File(name))!);
        File.WriteAllText(_folder.File(name), text);
    }
}
