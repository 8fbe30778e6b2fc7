namespace Neural.Charts;

/// <summary>A table that a notebook shows as Markdown, and anything else as aligned text.</summary>
/// <example>
/// <code>
/// Table.Of("function", "max f′").Row("sigmoid", 0.25).Row("tanh", 1.0)
/// Table.Of(Activation.All, ("function", f => f.Name), ("range", f => f.Range))
/// </code>
/// </example>
/// <remarks>
/// A cell is Markdown, formulas included. A number is written to six significant digits, whatever the reader's culture;
/// a column that holds nothing but numbers is aligned to the right.
/// </remarks>
public sealed class Table
{
    private readonly string[] _headers;
    private readonly object?[][] _rows;

    private Table(string[] headers, object?[][] rows) => (_headers, _rows) = (headers, rows);

    /// <summary>A table with these headers and no rows yet.</summary>
    /// <param name="headers">One per column, at least one.</param>
    /// <exception cref="ArgumentException">There is no header.</exception>
    public static Table Of(params string[] headers)
    {
        Require.Given(headers);
        return headers.Length > 0
            ? new Table(headers, [])
            : throw new ArgumentException("a table has 0 headers: name at least one column");
    }

    /// <summary>A table with a row for each item.</summary>
    /// <param name="items">What the table is about.</param>
    /// <param name="columns">Each column's header, and what it says of an item.</param>
    /// <exception cref="ArgumentException">There is no column.</exception>
    public static Table Of<T>(IEnumerable<T> items, params (string Header, Func<T, object?> Cell)[] columns)
    {
        Require.Given(items);
        Require.Given(columns);
        return items.Aggregate(
            Of([.. columns.Select(c => c.Header)]),
            (table, item) => table.Row([.. columns.Select(c => c.Cell(item))]));
    }

    /// <summary>This table with one more row.</summary>
    /// <param name="cells">One per column: a number, a text in Markdown, or anything that prints itself.</param>
    /// <exception cref="ArgumentException">There are more or fewer cells than columns.</exception>
    public Table Row(params object?[] cells)
    {
        Require.Given(cells);
        return cells.Length == _headers.Length
            ? new Table(_headers, [.. _rows, cells])
            : throw new ArgumentException($"a row has {cells.Length} cells, but the table has {_headers.Length} columns");
    }

    /// <summary>The table in Markdown.</summary>
    public string ToMarkdown()
    {
        var rule = Columns().Select(column => IsNumeric(column) ? "---:" : "---");
        IEnumerable<IEnumerable<string>> lines =
            [_headers.Select(Cell.Markdown), rule, .. _rows.Select(row => row.Select(c => Cell.Markdown(Cell.Plain(c))))];
        return string.Join('\n', lines.Select(line => $"| {string.Join(" | ", line)} |"));
    }

    /// <summary>The table in aligned columns of text.</summary>
    public override string ToString()
    {
        string[][] lines = [_headers, .. _rows.Select(row => row.Select(Cell.Plain).ToArray())];
        var widths = _headers.Select((_, column) => lines.Max(line => line[column].Length)).ToArray();
        var numeric = Columns().Select(IsNumeric).ToArray();
        return string.Join('\n', lines.Select(line => string.Join("  ", line.Select(Pad)).TrimEnd()));

        string Pad(string text, int column) =>
            numeric[column] ? text.PadLeft(widths[column]) : text.PadRight(widths[column]);
    }

    private IEnumerable<IEnumerable<object?>> Columns() =>
        _headers.Select((_, column) => _rows.Select(row => row[column]));

    private static bool IsNumeric(IEnumerable<object?> column) => column.Any() && column.All(Cell.IsNumber);
}
