using System.Text.Json;
using Engine.Coursework.Grades;

namespace Engine.Coursework.Tests.Grades;

public class GradebookTests
{
    private static readonly StudentGrade Ada = new("Ada", [new("sheet", [new("a", 1, 1, ""), new("b", 2.5, 0, "CheckFailed: \"x\", y"), new("e", 2, null, "")], "")]);
    private static readonly StudentGrade Wang = new("王小明", [new("sheet", [new("a", 1, 0, "not handed in"), new("b", 2.5, 0, "not handed in"), new("e", 2, 0, "not handed in")], "not handed in")]);

    [Fact]
    public void A_spreadsheet_has_a_row_for_a_student_and_a_column_for_a_cell() =>
        Assert.Equal(
            "\uFEFFstudent,score,points,by a person,a,b,e,remark\r\nAda,1,5.5,2,1,0,,\r\n王小明,0,5.5,0,0,0,0,sheet: not handed in\r\n",
            Book.ToCsv());

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1+1", "'+1+1")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("\tx", "'\tx")]
    [InlineData("=cmd()|\"x\", y", "\"'=cmd()|\"\"x\"\", y\"")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("-3.5", "-3.5")]
    [InlineData("", "")]
    public void A_field_is_text_whatever_it_looks_like(string text, string field) =>
        Assert.Equal($"\uFEFF{field},1\r\n", Csv.Write([[text, "1"]]));

    [Fact]
    public void Canvas_and_Moodle_import_what_is_there()
    {
        Assert.Equal(
            "\uFEFFStudent,ID,SIS User ID,SIS Login ID,Section,sheet\r\n    Points Possible,,,,,5.5\r\nAda,,,Ada,,1\r\n王小明,,,王小明,,0\r\n", Book.ToCanvas());
        Assert.StartsWith("\uFEFFusername,sheet,sheet feedback\r\nAda,1,\"b: CheckFailed: \"\"x\"\", y\"\r\n", Book.ToMoodle());
    }

    [Fact]
    public void Gradescope_reads_scores_and_why()
    {
        var results = JsonDocument.Parse(Gradebook.ToGradescope(Ada)).RootElement;

        Assert.Equal(1, results.GetProperty("score").GetDouble());
        Assert.Equal([("a", 1, 1), ("b", 0, 2.5), ("e", 0, 2)], results.GetProperty("tests").EnumerateArray().Select(test =>
            (test.GetProperty("name").GetString()!, test.GetProperty("score").GetDouble(), test.GetProperty("max_score").GetDouble())));
    }

    [Fact]
    public void In_Markdown_a_name_is_no_markup()
    {
        var hostile = Ada with { Student = "<b>|[x](http://a)\n# h" };
        var markdown = new Gradebook("sheet", [hostile, Wang]).ToMarkdown();

        Assert.Contains(@"| &lt;b&gt;\|\[x](http://a) # h | 1 | 5.5 | 2 | `b` |", markdown);
        Assert.Contains("- 王小明: sheet: not handed in", markdown);
    }

    private static Gradebook Book => new("sheet", [Ada, Wang]);
}
