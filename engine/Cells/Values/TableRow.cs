using System.Collections;

namespace Engine.Cells.Values;

/// <summary>What an item of a sequence has in the columns of a table.</summary>
internal static class TableRow
{
    /// <summary>The column that says how much more there is in a row.</summary>
    public const string More = "…";

    /// <summary>The cells of an item: of its members, of its own items if it is a sequence, or of itself.</summary>
    /// <param name="item">The item.</param>
    /// <param name="owner">The sequence.</param>
    public static IReadOnlyList<TableCell> Of(object? item, object owner) => item switch
    {
        _ when OneLine.IsWhole(item) => [TableCell.Of(new Member("value", item))],
        IEnumerable group when KeyOf(item) is { } key => [TableCell.Of(key, owner), TableCell.Of(new Member("items", group), owner)],
        IEnumerable entries when Member.AreNamed(entries) => OfEntries(Sequence.Of(entries), owner, item),
        IEnumerable values => OfItems(Sequence.Of(values), owner, item),
        _ => OfMembers(Member.Of(item!), owner, item!),
    };

    /// <summary>The cells of members.</summary>
    public static IReadOnlyList<TableCell> OfMembers(IReadOnlyList<Member> members, params object[] within) =>
        [.. members.Select(member => TableCell.Of(member, within))];

    private static IReadOnlyList<TableCell> OfEntries(Sequence sequence, params object[] within) =>
        WithRest(sequence.Items.Select(entry => TableCell.Of(Member.OfEntry(entry!), within)), sequence);

    private static IReadOnlyList<TableCell> OfItems(Sequence sequence, params object[] within) =>
        WithRest(sequence.Items.Select((value, i) => TableCell.Of(new Member($"{i}", value), within)), sequence);

    private static IReadOnlyList<TableCell> WithRest(IEnumerable<TableCell> cells, Sequence sequence) =>
        [.. sequence.Rest is { } rest ? cells.Append(new TableCell(More, rest, null)) : cells];

    private static Member? KeyOf(object item) =>
        item.GetType().GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IGrouping<,>)) is { } grouping
            ? new Member("Key", grouping.GetProperty("Key")!.GetValue(item))
            : null;
}
