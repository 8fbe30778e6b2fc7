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
        var rows = Sequence.Of(table.Rows);
        return new(
            [.. columns.Select(column => column.ColumnName)],
            [.. rows.Items.Cast<DataRow>().Select(row => columns.Select(c => new Member(c.ColumnName, row.IsNull(c) ? null : row[c])).ToList())],
            rows.Rest);
    }

    // As Microsoft.Data.Analysis has it.
    private static ColumnarData? OfColumns(object? value)
    {
        if (value?.GetType().GetProperty("Rows") is null || value.GetType().GetProperty("Columns")?.GetValue(value) is not IEnumerable found)
            return null;
        var columns = found.Cast<object>().Select(column => (Name: NameOf(column), Values: column as IEnumerable)).ToList();
        if (columns.Count == 0 || columns.Exists(column => column.Name is null || column.Values is null))
            return null;
        var items = columns.ConvertAll(column => Sequence.Of(column.Values!));
        var count = items.Max(sequence => sequence.Items.Count);
        return new(
            [.. columns.Select(column => column.Name!)],
            [.. Enumerable.Range(0, count).Select(row => columns.Select((c, i) => new Member(c.Name!, items[i].Items.ElementAtOrDefault(row))).ToList())],
            items.Select(sequence => sequence.Rest).FirstOrDefault(rest => rest is not null) is null ? null : RestOf(value, count));
    }

    private static string? NameOf(object column) => column.GetType().GetProperty("Name")?.GetValue(column) as string;

    private static string RestOf(object value, int shown)
    {
        var rows = value.GetType().GetProperty("Rows")!.GetValue(value);
        var count = rows?.GetType().GetProperty("Count")?.GetValue(rows);
        return count is null ? Sequence.MoreThan(shown) : Sequence.MoreOf(Convert.ToInt64(count, null), shown);
    }
}
