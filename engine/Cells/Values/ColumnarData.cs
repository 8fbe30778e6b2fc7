using System.Collections;
using System.Data;

namespace Engine.Cells.Values;

/// <summary>A table that some library keeps by columns, each with a name: known by this shape, whatever the library.</summary>
/// <param name="Names">The columns' names.</param>
/// <param name="Rows">The first rows.</param>
/// <param name="Rest">Says what is not among them; null where nothing is missing.</param>
internal sealed record ColumnarData(IReadOnlyList<string> Names, IReadOnlyList<IReadOnlyList<Member>> Rows, string? Rest)
{
    /// <summary>The table that a value is; null if it is none.</summary>
    public static ColumnarData? Of(object? value) => value is DataTable table ? Of(table) : OfColumns(value);

    private static ColumnarData Of(DataTable table)
    {
        var columns = table.Columns.Cast<DataColumn>().ToList();
        // What has been deleted, and is not forgotten yet, cannot be read.
        var rows = Sequence.Of(table.Rows.Cast<DataRow>().Where(row => row.RowState != DataRowState.Deleted).ToList());
        return new(
            [.. columns.Select(column => column.ColumnName)],
            [.. rows.Items.Cast<DataRow>().Select(row => columns.Select(c => new Member(c.ColumnName, row.IsNull(c) ? null : row[c])).ToList())],
            rows.Rest);
    }

    // As Microsoft.Data.Analysis has it.
    private static ColumnarData? OfColumns(object? value)
    {
        if (value is null || !Member.Has(value, "Rows") || Member.Read(value, "Columns") is not IEnumerable found)
            return null;
        var (names, items) = (new List<string>(), new List<Sequence>());
        foreach (var column in found)
        {
            // What holds anything else is no table, and may have no end.
            if (column is not IEnumerable values || Member.Read(column, "Name") is not string name)
                return null;
            names.Add(name);
            items.Add(Sequence.Of(values));
        }
        if (names.Count == 0)
            return null;
        var count = items.Max(sequence => sequence.Items.Count);
        return new(
            names,
            [.. Enumerable.Range(0, count).Select(row => names.Select((name, i) => new Member(name, items[i].Items.ElementAtOrDefault(row))).ToList())],
            items.Select(sequence => sequence.Rest).FirstOrDefault(rest => rest is not null) is null ? null : RestOf(value, count));
    }

    private static string RestOf(object value, int shown)
    {
        var rows = Member.Read(value, "Rows");
        return (rows is null ? null : Member.Read(rows, "Count")) switch
        {
            int count => Sequence.MoreOf(count, shown),
            long count => Sequence.MoreOf(count, shown),
            _ => Sequence.MoreThan(shown),
        };
    }
}
