using System.Data;
using System.Dynamic;
using System.Text;
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
    public void A_deleted_row_of_a_data_table_is_none()
    {
        using var table = new DataTable { Columns = { "Id" } };
        table.Rows.Add("a");
        table.Rows.Add("b");
        table.AcceptChanges();
        table.Rows[0].Delete();
        AssertTable(table, "| Id |", "| --- |", "| b |");
    }

    [Fact]
    public void What_only_has_members_of_the_same_names_is_no_data_frame()
    {
        AssertProperties(new { Rows = 1, Columns = new string?[] { null } }, "| Rows | 1 |", @"| Columns | \[ null \] |");
        AssertProperties(new { Rows = 1, Columns = Enumerable.Repeat(0, int.MaxValue).Concat([1]) }, "| Rows | 1 |", $@"| Columns | \[ {string.Join(", ", Enumerable.Repeat(0, 20))}, … more than 20 \] |");
        AssertProperties(new NoColumns(), "| Rows | x |", "| Columns | (throws FormatException: no) |", "| Name | a |");
    }

    [Fact]
    public void A_dictionary_among_others_is_read_no_further_than_is_shown()
    {
        var text = ValueTable.Of(new[] { Forever() })!.ToMarkdown();
        Assert.Contains("| k19 | … |", text);
        Assert.EndsWith("| 19 | … more than 20 |", text);
    }

    [Fact]
    public void A_text_is_not_cut_within_a_character()
    {
        var text = ValueTable.Of(new { Text = "a" + string.Concat(Enumerable.Repeat("😀", 200)) })!.ToString();
        Assert.EndsWith("😀… (401 characters)", text);
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
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

    private static void AssertProperties(object of, params string[] lines) => AssertTable(of, ["| property | value |", "| --- | --- |", .. lines]);

    private static IEnumerable<KeyValuePair<string, int>> Forever()
    {
        for (var i = 0; ; i++)
            yield return new($"k{i}", i);
    }

    private static void AssertTable(object of, params string[] lines) => Assert.Equal(lines, ValueTable.Of(of)!.ToMarkdown().Split('\n'));

    private class Named
    {
        public string Name => "a";

        public int Rows => 1;
    }

    private sealed class NoColumns : Named
    {
        public new string Rows => "x";

        public int[] Columns => throw new FormatException("no");
    }
}
