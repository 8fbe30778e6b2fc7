using System.Data;
using System.Dynamic;
using Engine.Cells.Values;

namespace Engine.Cells.Tests.Values;

public sealed class ValueTableTests
{
    public static TheoryData<object> Lines => ["text", 1.5, new[] { 1, 2 }, Array.Empty<object>(), (1, new[] { 2 }), new Uri("https://example.org"), new object()];

    [Theory, MemberData(nameof(Lines))]
    public void What_is_best_said_in_a_line_is_none(object value) => Assert.Null(ValueTable.Of(value));

    [Fact]
    public void Numbers_stand_to_the_right_and_every_member_has_a_column()
    {
        dynamic loose = new ExpandoObject();
        loose.Name = "Kit";
        loose.Tail = true;
        AssertTable(new object[] { new { Name = "Tom", Age = 3 }, loose }, "| Name | Age | Tail |", "| --- | ---: | --- |", "| Tom | 3 |  |", "| Kit |  | True |");
    }

    [Fact]
    public void Dictionaries_groups_and_matrices_are_tables()
    {
        AssertTable(new Dictionary<string, int> { ["a"] = 1 }, "| Key | Value |", "| --- | ---: |", "| a | 1 |");
        AssertTable(new[] { "a", "b" }.ToLookup(text => text.Length), "| Key | items |", "| ---: | --- |", @"| 1 | \[ a, b \] |");
        AssertTable(new[,] { { 1, 2 } }, "| 0 | 1 |", "| ---: | ---: |", "| 1 | 2 |");
        AssertTable(new int[][] { [1], [2, 3] }, "| 0 | 1 |", "| ---: | ---: |", "| 1 |  |", "| 2 | 3 |");
    }

    [Fact]
    public void A_data_table_without_rows_has_its_columns()
    {
        using var table = new DataTable { Columns = { "Id", "Name" } };
        AssertTable(table, "| Id | Name |", "| --- | --- |");
    }

    [Fact]
    public void Long_and_wide_ones_are_cut_with_a_count()
    {
        var text = ValueTable.Of(Enumerable.Range(0, 25).Select(_ => Enumerable.Range(0, 30)))!.ToMarkdown();
        Assert.Contains("| 19 | … 10 more of 30 |", text);
        Assert.EndsWith("\n\n… 5 more of 25 rows", text);
    }

    [Fact]
    public void A_sequence_is_read_once()
    {
        var read = 0;
        DefaultForm.Of(Enumerable.Range(0, 3).Select(i => new { i, Count = ++read }));
        Assert.Equal(3, read);
    }

    private static void AssertTable(object of, params string[] lines) => Assert.Equal(lines, ValueTable.Of(of)!.ToMarkdown().Split('\n'));
}
