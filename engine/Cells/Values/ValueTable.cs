using System.Collections;
using System.Runtime.CompilerServices;

namespace Engine.Cells.Values;

/// <summary>A value as a table: a row for each item of a sequence, or for each member of an object.</summary>
internal sealed class ValueTable
{
    private readonly IReadOnlyList<string> _headers;
    private readonly IReadOnlyList<IReadOnlyList<TableCell>> _rows;
    private readonly IReadOnlyList<string> _notes;

    private ValueTable(IEnumerable<string> columns, IReadOnlyList<IReadOnlyList<TableCell>> rows, string? rest)
    {
        var shown = Sequence.Of(columns.Where(column => column != TableRow.More).ToList());
        _headers = [.. shown.Items.Cast<string>(), .. columns.Where(column => column == TableRow.More)];
        _rows = [.. rows.Select(row => _headers.Select(header => row.FirstOrDefault(cell => cell.Column == header)).ToArray())];
        _notes = [.. new[] { (rest, "rows"), (shown.Rest, "columns") }.Where(note => note.Item1 is not null).Select(note => $"{note.Item1} {note.Item2}")];
    }

    /// <summary>The table of a value that has parts to show; null for one that is best said in a line.</summary>
    public static ValueTable? Of(object? value)
    {
        var table = value switch
        {
            _ when ColumnarData.Of(value) is { } data => new(data.Names, [.. data.Rows.Select(row => TableRow.OfMembers(row))], data.Rest),
            _ when OneLine.IsWhole(value) || value is ITuple or Array { Rank: > 2 } => null,
            Array { Rank: 2 } matrix => OfItems(Sequence.Of(RowsOf(matrix)), matrix),
            IEnumerable values => OfItems(Sequence.Of(values), values),
            _ => OfMembers(value!),
        };
        return table is { _headers: [] } ? null : table;
    }

    /// <summary>The table in Markdown, in which every text stands as it is.</summary>
    public string ToMarkdown()
    {
        var rule = Numeric().Select(isNumeric => isNumeric ? "---:" : "---");
        IEnumerable<IEnumerable<string>> lines =
            [_headers.Select(MarkdownText.Of), rule, .. _rows.Select(row => row.Select(cell => MarkdownText.Of(cell.Text ?? "")))];
        return string.Join("\n\n", _notes.Prepend(string.Join('\n', lines.Select(line => $"| {string.Join(" | ", line)} |"))));
    }

    /// <summary>The table in aligned columns of text.</summary>
    public override string ToString()
    {
        string[][] lines = [[.. _headers], .. _rows.Select(row => row.Select(cell => (cell.Text ?? "").ReplaceLineEndings("↵")).ToArray())];
        var widths = _headers.Select((_, column) => lines.Max(line => line[column].Length)).ToArray();
        var numeric = Numeric();
        var table = lines.Select(line => string.Join("  ", line.Select(Pad)).TrimEnd());
        return string.Join('\n', table.Concat(_notes));

        string Pad(string text, int column) => numeric[column] ? text.PadLeft(widths[column]) : text.PadRight(widths[column]);
    }

    private static ValueTable? OfItems(Sequence sequence, IEnumerable owner)
    {
        if (sequence.Items.All(OneLine.IsWhole))
            return null;
        var rows = sequence.Items.Select(item => TableRow.Of(item, owner)).ToList();
        return new(rows.SelectMany(row => row.Select(cell => cell.Column)).Distinct(), rows, sequence.Rest);
    }

    private static ValueTable? OfMembers(object value)
    {
        var rows = Member.Of(value)
            .Select(m => (IReadOnlyList<TableCell>)[TableCell.Of(new Member("property", m.Name)), TableCell.Of(m with { Name = "value" }, value)])
            .ToList();
        return rows.Count == 0 ? null : new(["property", "value"], rows, null);
    }

    private static IEnumerable<IEnumerable<object?>> RowsOf(Array matrix) => Enumerable.Range(matrix.GetLowerBound(0), matrix.GetLength(0))
        .Select(row => Enumerable.Range(matrix.GetLowerBound(1), matrix.GetLength(1)).Select(column => matrix.GetValue(row, column)));

    /// <summary>Which columns hold nothing but numbers.</summary>
    private bool[] Numeric() => [.. _headers.Select((_, column) =>
    {
        var said = _rows.Select(row => row[column].IsNumber).OfType<bool>().ToList();
        return said.Count > 0 && said.TrueForAll(isNumber => isNumber);
    })];
}
